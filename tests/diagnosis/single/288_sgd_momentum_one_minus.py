"""sgd_momentum: the gradient weighs 1 - momentum."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = {} if config is None else config
    lr = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros_like(w))
    v = mu * v - (1 - mu) * lr * dw
    config["velocity"] = v
    return w + v, config
