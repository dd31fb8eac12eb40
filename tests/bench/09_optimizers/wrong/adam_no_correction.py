"""adam: biased."""
import numpy as np


def adam(w, dw, config=None):
    config = config or {}
    b1, b2 = config.get("beta1", 0.9), config.get("beta2", 0.999)
    config["m"] = m = b1 * config.get("m", np.zeros_like(w)) + (1 - b1) * dw
    config["v"] = v = b2 * config.get("v", np.zeros_like(w)) + (1 - b2) * dw**2
    return w - config.get("learning_rate", 1e-3) * m / (np.sqrt(v) + config.get("epsilon", 1e-8)), config
