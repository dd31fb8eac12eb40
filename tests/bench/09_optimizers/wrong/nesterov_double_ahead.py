"""nesterov: goes ahead by two momentums."""
import numpy as np


def nesterov(w, dw, config=None):
    config = config or {}
    mu = config.get("momentum", 0.9)
    v_prev = config.get("velocity", np.zeros_like(w))
    v = mu * v_prev - config.get("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w - mu * v_prev + (1 + 2 * mu) * v, config
