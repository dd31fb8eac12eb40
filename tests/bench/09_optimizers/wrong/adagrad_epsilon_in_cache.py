"""adagrad: the cache starts at epsilon."""
import numpy as np


def adagrad(w, dw, config=None):
    config = config or {}
    eps = config.get("epsilon", 1e-8)
    c = config.get("cache", np.zeros_like(w)) + dw**2 + eps
    config["cache"] = c
    return w - config.get("learning_rate", 1e-2) * dw / np.sqrt(c), config
