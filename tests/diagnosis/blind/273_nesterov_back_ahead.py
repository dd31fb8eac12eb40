"""nesterov: momentum * old velocity is added instead of subtracted; the step ahead is momentum * new velocity instead of (1 + momentum) * new velocity."""
import numpy as np


def nesterov(w, dw, config=None):
    config = {} if config is None else config
    for key, value in (("learning_rate", 1e-2), ("momentum", 0.9)):
        config.setdefault(key, value)
    mu, lr = config["momentum"], config["learning_rate"]
    before = config.get("velocity", 0.0 * w)
    after = mu * before - lr * np.asarray(dw, dtype=float)
    real = w + mu * before
    next_w = real + mu * after
    config["velocity"] = after
    return next_w, config
