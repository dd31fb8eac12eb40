"""sgd_momentum: the gradient is weighed by 1 - momentum in the velocity; the new parameters are w plus the old velocity instead of the new one."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = dict(config or {})
    rate = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    old = config.get("velocity", np.zeros_like(w))
    new = mu * old - (1 - mu) * rate * dw
    config["velocity"] = new
    return w + old, config
