"""nesterov: the old velocity is overwritten before the step, so the step goes back by mu times the new velocity instead of the old one."""
import numpy as np


def nesterov(w, dw, config=None):
    config = {} if config is None else config
    rate = config.get("learning_rate", 1e-2)
    mu = config.get("momentum", 0.9)
    v = config.get("velocity", np.zeros(w.shape))
    v = mu * v - rate * dw
    old = v
    next_w = w - mu * old + (1 + mu) * v
    config["velocity"] = v
    return next_w, config
