"""sgd_momentum: keeps the velocity in a module variable."""
import numpy as np


VELOCITY = {}


def sgd_momentum(w, dw, config=None):
    config = config or {}
    v = VELOCITY.get(w.shape, config.get("velocity", np.zeros_like(w)))
    v = config.get("momentum", 0.9) * v - config.get("learning_rate", 1e-2) * dw
    VELOCITY[w.shape] = v
    return w + v, config
