"""sgd_momentum: the velocity lacks the learning rate (applied at the step)."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = {} if config is None else config
    lr = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    v = mu * v - dw
    config["velocity"] = v
    return w + lr * v, config
