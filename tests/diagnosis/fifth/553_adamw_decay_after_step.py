"""adamw: the decay is taken of the parameters after Adam's step instead of the w that was given."""
import numpy as np


def adamw(w, dw, config=None):
    config = {} if config is None else dict(config)
    eta = config.get("learning_rate", 1e-3)
    b1 = config.get("beta1", 0.9)
    b2 = config.get("beta2", 0.999)
    eps = config.get("epsilon", 1e-8)
    decay = config.get("weight_decay", 1e-2)
    m = b1 * config.get("m", np.zeros(w.shape)) + (1 - b1) * dw
    v = b2 * config.get("v", np.zeros(w.shape)) + (1 - b2) * dw ** 2
    t = config.get("t", 0) + 1
    moved = w - eta * (m / (1 - b1 ** t)) / (np.sqrt(v / (1 - b2 ** t)) + eps)
    next_w = moved - eta * decay * moved
    config.update(m=m, v=v, t=t)
    return next_w, config
