"""sgd_momentum: the gradient is weighed by 1 - momentum in the velocity; w moves by the old velocity instead of the new one."""
import numpy as np


def sgd_momentum(w, dw, config=None):
    config = dict(config or {})
    lr = config.setdefault("learning_rate", 1e-2)
    mu = config.setdefault("momentum", 0.9)
    v_old = config.get("velocity", np.zeros_like(w))
    v_new = mu * v_old - (1 - mu) * lr * dw
    config["velocity"] = v_new
    return w + v_old, config
