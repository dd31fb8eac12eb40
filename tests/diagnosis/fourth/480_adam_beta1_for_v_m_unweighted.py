"""adam: the bias correction of v uses beta1 instead of beta2; the gradient enters m with the weight 1, the factor 1 - beta1 is missing."""
import numpy as np


def adam(w, dw, config=None):
    config = {} if config is None else config
    eta = config.setdefault("learning_rate", 1e-3)
    b1 = config.setdefault("beta1", 0.9)
    b2 = config.setdefault("beta2", 0.999)
    eps = config.setdefault("epsilon", 1e-8)
    t = config.get("t", 0) + 1
    g = np.asarray(dw, dtype=float)
    m = b1 * config.get("m", np.zeros_like(w)) + g
    v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b1**t)
    config.update(m=m, v=v, t=t)
    return w - eta * m_hat / (np.sqrt(v_hat) + eps), config
