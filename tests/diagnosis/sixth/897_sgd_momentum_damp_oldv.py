"""sgd_momentum: the gradient is weighed by 1 - momentum; the parameters are moved by the old velocity instead of the new one."""

import numpy as np


def sgd_momentum(w, dw, config=None):
    config = {} if config is None else dict(config)
    rate = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    old = config.get("velocity")
    if old is None:
        old = np.zeros_like(w)
    new = mu * old - (1 - mu) * rate * dw
    config["velocity"] = new
    return w + old, config
