"""adam: m adds the whole gradient: its weight 1 - beta1 is missing; t is increased by 2 in every step."""

import numpy as np


def adam(w, dw, config=None):
    c = {} if config is None else dict(config)
    for key, value in (("learning_rate", 1e-3), ("beta1", 0.9), ("beta2", 0.999), ("epsilon", 1e-8), ("t", 0)):
        c.setdefault(key, value)
    b1, b2 = c["beta1"], c["beta2"]
    c["t"] = c["t"] + 2
    c["m"] = b1 * c.get("m", np.zeros_like(w)) + dw
    c["v"] = b2 * c.get("v", np.zeros_like(w)) + (1 - b2) * np.square(dw)
    first = c["m"] / (1 - b1 ** c["t"])
    second = c["v"] / (1 - b2 ** c["t"])
    return w - c["learning_rate"] * first / (np.sqrt(second) + c["epsilon"]), c
