"""adagrad: epsilon beside the fraction."""
import numpy as np


def adagrad(w, dw, config=None):
    config = config or {}
    c = config.get("cache", np.zeros_like(w)) + dw**2
    config["cache"] = c
    return w - config.get("learning_rate", 1e-2) * dw / np.sqrt(c) + config.get("epsilon", 1e-8), config
