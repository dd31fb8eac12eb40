"""adamw: the decay is coupled: weight_decay * w is added to the gradient before the averages, and not subtracted beside the step; t is used but not stored increased in config, it stays at its old value."""

import numpy as np


def adamw(w, dw, config=None):
    c = {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 1e-2, "t": 0}
    c.update(config or {})
    c.setdefault("m", np.zeros(w.shape))
    c.setdefault("v", np.zeros(w.shape))
    t = c["t"] + 1
    decay = c["weight_decay"] * w
    g = dw + decay
    c["m"] = c["m"] + (1 - c["beta1"]) * (g - c["m"])
    c["v"] = c["v"] + (1 - c["beta2"]) * (g * g - c["v"])
    m = c["m"] / (1 - c["beta1"] ** t)
    v = c["v"] / (1 - c["beta2"] ** t)
    step = m / (np.sqrt(v) + c["epsilon"])
    return w - c["learning_rate"] * step, c
