"""adagrad: the root is missing, the gradient is divided by the sum of squares plus epsilon; the learning rate's default is 1e-3, not 1e-2."""

import numpy as np


def adagrad(w, dw, config=None):
    config = {} if config is None else config
    settings = {"learning_rate": 1e-3, "epsilon": 1e-8}
    for key, default in settings.items():
        config.setdefault(key, default)
    total = config.get("cache")
    if total is None:
        total = np.zeros(w.shape)
    total = total + np.square(dw, dtype=float)
    config["cache"] = total
    scale = config["learning_rate"] / (total + config["epsilon"])
    return w - scale * dw, config
