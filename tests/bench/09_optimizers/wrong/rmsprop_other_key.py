"""rmsprop: the state is kept under another name."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = config or {}
    d = config.get("decay_rate", 0.99)
    c = d * config.get("avg_sq", np.zeros_like(w)) + (1 - d) * dw**2
    config["avg_sq"] = c
    return w - config.get("learning_rate", 1e-2) * dw / (np.sqrt(c) + config.get("epsilon", 1e-8)), config
