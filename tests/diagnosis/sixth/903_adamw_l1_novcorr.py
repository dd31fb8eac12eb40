"""adamw: the decay is proportional to the sign of w (L1) instead of w; v is not corrected for its start at 0."""

import numpy as np


def adamw(w, dw, config=None):
    defaults = {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 1e-2, "t": 0}
    config = {**defaults, "m": np.zeros_like(w), "v": np.zeros_like(w), **(config or {})}
    t = config["t"] + 1
    m = config["m"] + (1 - config["beta1"]) * (dw - config["m"])
    v = config["v"] + (1 - config["beta2"]) * (dw * dw - config["v"])
    config.update(m=m, v=v, t=t)
    mhat = m / (1 - config["beta1"] ** t)
    vhat = v
    direction = mhat / (np.sqrt(vhat) + config["epsilon"])
    decay = config["weight_decay"] * np.sign(w)
    return w - config["learning_rate"] * (direction + decay), config
