"""adam: the two bias corrections are exchanged: m is corrected with beta2 and v with beta1; the corrected average is stored in config['m'], not the uncorrected one."""

import numpy as np


def adam(w, dw, config=None):
    config = {} if config is None else config
    rate = config.setdefault("learning_rate", 1e-3)
    b1 = config.setdefault("beta1", 0.9)
    b2 = config.setdefault("beta2", 0.999)
    eps = config.setdefault("epsilon", 1e-8)
    t = config.get("t", 0) + 1
    m = b1 * config.get("m", np.zeros_like(w)) + (1 - b1) * dw
    v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * np.power(dw, 2.0)
    m_hat = m / (1 - b2**t)
    v_hat = v / (1 - b1**t)
    config["m"], config["v"], config["t"] = m_hat, v, t
    return w - rate * m_hat / (np.sqrt(v_hat) + eps), config
