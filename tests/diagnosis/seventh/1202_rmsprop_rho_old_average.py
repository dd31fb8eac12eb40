"""rmsprop: the new square enters with weight 1, the factor 1 - decay_rate is missing; the step divides by the root of the average from before this step, not of the new one."""

import numpy as np


def rmsprop(w, dw, config=None):
    config = {} if config is None else config
    lr = config.setdefault("learning_rate", 1e-2)
    rho = config.setdefault("decay_rate", 0.99)
    eps = config.setdefault("epsilon", 1e-8)
    before = config.setdefault("cache", np.zeros_like(w))
    g = np.asarray(dw, dtype=float)
    after = rho * before + g**2
    config["cache"] = after
    return w - lr * g / (np.sqrt(before) + eps), config
