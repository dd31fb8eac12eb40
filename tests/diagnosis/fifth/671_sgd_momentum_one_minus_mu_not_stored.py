"""sgd_momentum: the gradient is also weighed by 1 - momentum in the velocity; the new velocity is not stored, config keeps the old one."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = dict(config) if config else {}
    eta = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    velocity = config.get("velocity")
    if velocity is None:
        velocity = np.zeros_like(w)
    new_velocity = mu * velocity - (1 - mu) * eta * dw
    config["velocity"] = velocity
    return w + new_velocity, config
