"""nesterov: the old velocity is lost because the new one is computed in place."""
import numpy as np


def nesterov(w, dw, config=None):
    config = config or {}
    mu = config.get("momentum", 0.9)
    v_prev = v = config.get("velocity", np.zeros_like(w))
    v *= mu
    v -= config.get("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w - mu * v_prev + (1 + mu) * v, config
