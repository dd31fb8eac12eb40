"""adam: the bias-corrected m is stored in config instead of the raw average; the bias correction of v is missing."""
import numpy as np


def adam(w, dw, config=None):
    config = {} if config is None else dict(config)
    defaults = [("learning_rate", 1e-3), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("t", 0)]
    for key, value in defaults:
        config.setdefault(key, value)
    config.setdefault("m", np.zeros_like(w))
    config.setdefault("v", np.zeros_like(w))
    b1, b2 = config["beta1"], config["beta2"]
    config["t"] += 1
    raw_m = b1 * config["m"] + (1 - b1) * dw
    raw_v = b2 * config["v"] + (1 - b2) * dw * dw
    m_hat = raw_m / (1 - b1 ** config["t"])
    v_hat = raw_v
    config["m"] = m_hat
    config["v"] = raw_v
    return w - config["learning_rate"] * m_hat / (np.sqrt(v_hat) + config["epsilon"]), config
