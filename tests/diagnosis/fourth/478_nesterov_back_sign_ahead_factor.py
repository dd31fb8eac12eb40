"""nesterov: the old velocity is added instead of subtracted: + momentum * v_old; the step ahead is momentum * v_new instead of (1 + momentum) * v_new."""
import numpy as np


def nesterov(w, dw, config=None):
    config = {} if config is None else config
    eta = config.setdefault("learning_rate", 0.01)
    mu = config.setdefault("momentum", 0.9)
    v_old = config.get("velocity")
    if v_old is None:
        v_old = np.zeros(np.shape(w))
    v_new = mu * v_old - eta * dw
    base = w + mu * v_old
    ahead = base + mu * v_new
    config["velocity"] = v_new
    return ahead, config
