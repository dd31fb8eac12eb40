"""descend: calls dict(None)."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    config = dict(config)
    w = w.copy()
    path = [w.copy()]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        path.append(w.copy())
    return np.array(path)
