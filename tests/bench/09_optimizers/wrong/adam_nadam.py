"""adam: looks ahead as Nesterov does."""
import numpy as np


def adam(w, dw, config=None):
    config = config or {}
    b1, b2, t = config.get("beta1", 0.9), config.get("beta2", 0.999), config.get("t", 0) + 1
    m = b1 * config.get("m", np.zeros_like(w)) + (1 - b1) * dw
    v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * dw**2
    config.update(m=m, v=v, t=t)
    ahead = b1 * m / (1 - b1 ** (t + 1)) + (1 - b1) * dw / (1 - b1**t)
    return w - config.get("learning_rate", 1e-3) * ahead / (np.sqrt(v / (1 - b2**t)) + config.get("epsilon", 1e-8)), config
