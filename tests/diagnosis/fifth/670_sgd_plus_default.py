"""sgd: the step goes along the gradient (plus) instead of against it; the default learning rate is 1e-1 instead of 1e-2."""
import numpy as np


def sgd(w, dw, config=None):
    if config is None:
        config = {}
    if "learning_rate" not in config:
        config["learning_rate"] = 0.1
    step = config["learning_rate"] * np.asarray(dw, dtype=float)
    next_w = w + step
    return next_w, config
