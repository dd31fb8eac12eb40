"""adam: the corrections take beta * t instead of beta ** t; the average of squares has no root."""

import numpy as np


def adam(w, dw, config=None):
    c = config if config is not None else {}
    c.setdefault("learning_rate", 1e-3)
    c.setdefault("beta1", 0.9)
    c.setdefault("beta2", 0.999)
    c.setdefault("epsilon", 1e-8)
    c.setdefault("m", np.zeros_like(w, dtype=float))
    c.setdefault("v", np.zeros_like(w, dtype=float))
    c["t"] = c.get("t", 0) + 1
    c["m"] = c["beta1"] * c["m"] + (1 - c["beta1"]) * dw
    c["v"] = c["beta2"] * c["v"] + (1 - c["beta2"]) * dw ** 2
    mhat = c["m"] / (1 - c["beta1"] * c["t"])
    vhat = c["v"] / (1 - c["beta2"] * c["t"])
    return w - c["learning_rate"] * mhat / (vhat + c["epsilon"]), c
