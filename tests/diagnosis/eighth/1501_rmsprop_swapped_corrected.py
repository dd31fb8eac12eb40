"""rmsprop: the weights are swapped: decay_rate weighs the new square and 1 - decay_rate the old average; the step divides the average by 1 - decay_rate before the root, as if for bias correction."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = dict(config) if config else {}
    lr = config.get("learning_rate", 1e-2)
    rho = config.get("decay_rate", 0.99)
    eps = config.get("epsilon", 1e-8)
    cache = config.get("cache", np.zeros_like(w))
    square = np.multiply(dw, dw)
    cache = (1 - rho) * cache + rho * square
    rms = np.sqrt(cache / (1 - rho))
    config["cache"] = cache
    return w - lr * dw / (rms + eps), config
