"""adagrad: the cache is overwritten with the latest squared gradient instead of summing; the step is divided by the cache itself, without the root."""
import numpy as np


def adagrad(w, dw, config=None):
    if config is None:
        config = {}
    eta = config.setdefault("learning_rate", 1e-2)
    eps = config.setdefault("epsilon", 1e-8)
    total = config.setdefault("cache", np.zeros(np.shape(w)))
    total = 1.0 * np.square(dw)
    config["cache"] = total
    scale = total + eps
    return w - eta * dw / scale, config
