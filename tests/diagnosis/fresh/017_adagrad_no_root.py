"""adagrad: the step is divided by the sum of squares itself, without the root."""

import numpy as np


def adagrad(w, dw, config=None):
    config = {} if config is None else config
    lr = config.setdefault("learning_rate", 1e-2)
    eps = config.setdefault("epsilon", 1e-8)
    cache = config.get("cache", np.zeros_like(w)) + dw ** 2.0
    config["cache"] = cache
    next_w = w - lr * dw / (cache + eps)
    return next_w, config
