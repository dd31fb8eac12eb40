"""nesterov: the step back by momentum times the old velocity is missing in next_w; the velocity stored in config stays the old one."""
import numpy as np


def nesterov(w, dw, config=None):
    config = {} if config is None else config
    rate = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v = config.setdefault("velocity", np.zeros_like(w))
    fresh = mu * v - rate * dw
    behind = w
    config["velocity"] = v
    return behind + fresh + mu * fresh, config
