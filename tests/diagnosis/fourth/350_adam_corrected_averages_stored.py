"""adam: the bias-corrected averages m_hat and v_hat are stored in config as m and v instead of the uncorrected ones."""
import numpy as np


def adam(w, dw, config=None):
    config = {} if config is None else config
    eta = config.setdefault("learning_rate", 1e-3)
    b1 = config.setdefault("beta1", 0.9)
    b2 = config.setdefault("beta2", 0.999)
    eps = config.setdefault("epsilon", 1e-8)
    t = config.get("t", 0) + 1
    g = np.asarray(dw, dtype=float)
    m = b1 * config.get("m", np.zeros_like(w)) + (1 - b1) * g
    v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * g**2
    m_hat = m / (1 - b1**t)
    v_hat = v / (1 - b2**t)
    config.update(m=m_hat, v=v_hat, t=t)
    return w - eta * m_hat / (np.sqrt(v_hat) + eps), config
