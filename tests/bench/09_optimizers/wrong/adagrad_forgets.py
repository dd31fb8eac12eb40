"""adagrad: no memory at all."""
import numpy as np


def adagrad(w, dw, config=None):
    config = config or {}
    c = dw**2
    return w - config.get("learning_rate", 1e-2) * dw / (np.sqrt(c) + config.get("epsilon", 1e-8)), config
