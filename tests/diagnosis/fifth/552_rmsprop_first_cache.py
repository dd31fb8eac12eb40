"""rmsprop: where there is no cache yet, the average starts with the square of the first gradient instead of zeros."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = {} if config is None else dict(config)
    rate = config.setdefault("learning_rate", 1e-2)
    rho = config.setdefault("decay_rate", 0.99)
    tiny = config.setdefault("epsilon", 1e-8)
    if "cache" not in config:
        config["cache"] = 1.0 * dw ** 2
    config["cache"] = rho * config["cache"] + (1 - rho) * dw ** 2
    root_mean_square = np.sqrt(config["cache"])
    next_w = w - rate * (dw / (root_mean_square + tiny))
    return next_w, config
