"""adam: the first average m is not corrected for its start at 0; the correction of v uses beta1 instead of beta2."""
import numpy as np


def adam(w, dw, config=None):
    if config is None:
        config = {}
    lr = config.get("learning_rate", 1e-3)
    b1 = config.get("beta1", 0.9)
    b2 = config.get("beta2", 0.999)
    eps = config.get("epsilon", 1e-8)
    g = np.asarray(dw, dtype=float)
    config["t"] = config.get("t", 0) + 1
    config["m"] = b1 * config.get("m", np.zeros(w.shape)) + (1 - b1) * g
    config["v"] = b2 * config.get("v", np.zeros(w.shape)) + (1 - b2) * g**2
    first = config["m"]
    second = config["v"] / (1 - b1 ** config["t"])
    return w - lr * first / (np.sqrt(second) + eps), config
