"""adagrad: the cache has the dtype of the gradient."""
import numpy as np


def adagrad(w, dw, config=None):
    config = config or {}
    c = (config.get("cache", np.zeros_like(dw)) + dw**2).astype(dw.dtype)
    config["cache"] = c
    root = np.sqrt(c).astype(dw.dtype)
    return w - config.get("learning_rate", 1e-2) * dw / (root + config.get("epsilon", 1e-8)), config
