"""nesterov: plain momentum: w + new."""
import numpy as np


def nesterov(w, dw, config=None):
    if config is None:
        config = {}
    rate = config.get("learning_rate", 1e-2)
    mu = config.get("momentum", 0.9)
    old = config.get("velocity", np.zeros(w.shape))
    new = mu * old - rate * dw
    next_w = w + new
    config.update(learning_rate=rate, momentum=mu, velocity=new)
    return next_w, config
