"""sgd_momentum: the step uses the old velocity."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = {} if config is None else config
    lr = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    config["velocity"] = mu * v - lr * dw
    return w + v, config
