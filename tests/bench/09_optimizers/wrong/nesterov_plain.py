"""nesterov: plain momentum."""
import numpy as np


def nesterov(w, dw, config=None):
    config = config or {}
    v = config.get("momentum", 0.9) * config.get("velocity", np.zeros_like(w)) - config.get("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w + v, config
