"""adamw: decays what the step has left."""
import numpy as np


def adamw(w, dw, config=None):
    config = config or {}
    b1, b2, t = config.get("beta1", 0.9), config.get("beta2", 0.999), config.get("t", 0) + 1
    lr = config.get("learning_rate", 1e-3)
    m = b1 * config.get("m", np.zeros_like(w)) + (1 - b1) * dw
    v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * dw**2
    config.update(m=m, v=v, t=t)
    w = w - lr * m / (1 - b1**t) / (np.sqrt(v / (1 - b2**t)) + config.get("epsilon", 1e-8))
    w -= lr * config.get("weight_decay", 0.01) * w
    return w, config
