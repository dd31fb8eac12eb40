"""sgd: plus instead of minus; the learning rate in config is ignored (1e-2 always)."""
import numpy as np


def sgd(w, dw, config=None):
    if config is None:
        config = {}
    config.setdefault("learning_rate", 1e-2)
    return w + 1e-2 * dw, config
