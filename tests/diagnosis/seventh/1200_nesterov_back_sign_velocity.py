"""nesterov: the step back by mu times the old velocity has the wrong sign: it is added; the velocity stored is the whole step made, not the new velocity."""

import numpy as np


def nesterov(w, dw, config=None):
    if config is None:
        config = {}
    rate = config.get("learning_rate", 0.01)
    mu = config.get("momentum", 0.9)
    old = config.get("velocity", np.zeros_like(w))
    new = mu * old - rate * dw
    step = mu * old + (1 + mu) * new
    config["velocity"] = step
    return w + step, config
