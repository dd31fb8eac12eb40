"""rmsprop: decay_rate weighs the new squared gradient and 1 - decay_rate the old average (swapped)."""
import numpy as np


def rmsprop(w, dw, config=None):
    config = {} if config is None else config
    for key, value in (("learning_rate", 1e-2), ("decay_rate", 0.99), ("epsilon", 1e-8)):
        config.setdefault(key, value)
    rho = config["decay_rate"]
    squares = np.square(np.asarray(dw, dtype=float))
    average = config.get("cache", np.zeros_like(w))
    average = (1 - rho) * average + rho * squares
    config["cache"] = average
    next_w = w - config["learning_rate"] * dw / (np.sqrt(average) + config["epsilon"])
    return next_w, config
