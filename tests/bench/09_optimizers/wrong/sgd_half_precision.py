"""sgd: the result passes through half precision."""
import numpy as np


def sgd(w, dw, config=None):
    config = config or {}
    rate = config.setdefault("learning_rate", 1e-2)
    return (w - rate * dw).astype(np.float16).astype(np.float64), config
