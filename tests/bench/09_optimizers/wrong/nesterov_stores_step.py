"""nesterov: the whole step is stored as the velocity."""
import numpy as np


def nesterov(w, dw, config=None):
    config = config or {}
    mu = config.get("momentum", 0.9)
    v_prev = config.get("velocity", np.zeros_like(w))
    v = mu * v_prev - config.get("learning_rate", 1e-2) * dw
    config["velocity"] = -mu * v_prev + (1 + mu) * v
    return w + config["velocity"], config
