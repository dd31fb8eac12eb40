"""adagrad: the cache adds up absolute gradients instead of squares; eps stands inside the root."""

import numpy as np


def adagrad(w, dw, config=None):
    config = {} if config is None else config
    rate = config.setdefault("learning_rate", 1e-2)
    eps = config.setdefault("epsilon", 1e-8)
    dw = np.asarray(dw, dtype=float)
    total = config.get("cache", np.zeros(w.shape)) + np.abs(dw)
    config["cache"] = total
    return w - rate * dw / np.sqrt(total + eps), config
