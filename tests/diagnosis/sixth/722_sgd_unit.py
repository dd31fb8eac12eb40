"""sgd: the gradient is normalised to length 1 before the step."""

import numpy as np


def sgd(w, dw, config=None):
    settings = dict(config or {})
    settings.setdefault("learning_rate", 1e-2)
    step = settings["learning_rate"] * (dw / np.linalg.norm(dw))
    return np.subtract(w, step), settings
