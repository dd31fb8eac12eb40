"""rmsprop: the gradient is not squared."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = config or {}
    d = config.get("decay_rate", 0.99)
    c = d * config.get("cache", np.zeros_like(w)) + (1 - d) * dw
    config["cache"] = c
    return w - config.get("learning_rate", 1e-2) * dw / (np.sqrt(c) + config.get("epsilon", 1e-8)), config
