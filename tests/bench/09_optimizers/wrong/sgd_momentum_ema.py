"""sgd_momentum: the velocity is an average."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = config or {}
    mu = config.get("momentum", 0.9)
    v = mu * config.get("velocity", np.zeros_like(w)) - (1 - mu) * config.get("learning_rate", 1e-2) * dw
    config["velocity"] = v
    return w + v, config
