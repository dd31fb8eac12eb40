"""sgd_momentum: the velocity is one number for all parameters."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = config or {}
    v = config.get("velocity", 0.0)
    v = config.get("momentum", 0.9) * np.mean(v) - config.get("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w + v, config
