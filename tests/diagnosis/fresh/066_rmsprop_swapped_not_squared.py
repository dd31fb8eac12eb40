"""rmsprop: decay_rate weighs the new gradient instead of the old average; the gradient is not squared, but taken in size."""

import numpy as np


def rmsprop(w, dw, config=None):
    if config is None:
        config = {}
    lr = config.get("learning_rate", 1e-2)
    rho = config.get("decay_rate", 0.99)
    eps = config.get("epsilon", 1e-8)
    cache = config.get("cache", np.zeros(w.shape))
    cache = (1 - rho) * cache + rho * np.abs(dw)
    config["cache"] = cache
    return w - lr * dw / (np.sqrt(cache) + eps), config
