"""sgd_momentum: the gradient is weighted by 1 - momentum when it enters the velocity; the velocity is added with the wrong sign: w - velocity."""

import numpy as np


def sgd_momentum(w, dw, config=None):
    config = dict(config or {})
    rate = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v = config.get("velocity", np.zeros(np.shape(w)))
    pull = rate * np.asarray(dw, dtype=float)
    v = mu * v - (1 - mu) * pull
    config["velocity"] = v
    return w - v, config
