"""adam: m is not corrected for its start at 0; v averages the gradient itself, without the square (its absolute value)."""

import numpy as np


def adam(w, dw, config=None):
    c = {} if config is None else dict(config)
    for key, value in (("learning_rate", 1e-3), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("t", 0)):
        c.setdefault(key, value)
    b1, b2 = c["beta1"], c["beta2"]
    c["t"] = c["t"] + 1
    c["m"] = b1 * c.get("m", np.zeros_like(w)) + (1 - b1) * dw
    c["v"] = b2 * c.get("v", np.zeros_like(w)) + (1 - b2) * np.abs(dw)
    first = c["m"]
    second = c["v"] / (1 - b2 ** c["t"])
    return w - c["learning_rate"] * first / (np.sqrt(second) + c["epsilon"]), c
