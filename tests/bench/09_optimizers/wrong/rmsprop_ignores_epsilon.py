"""rmsprop: epsilon is always 1e-8."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = config or {}
    d = config.get("decay_rate", 0.99)
    c = d * config.get("cache", np.zeros_like(w)) + (1 - d) * dw**2
    config["cache"] = c
    return w - config.get("learning_rate", 1e-2) * dw / (np.sqrt(c) + 1e-8), config
