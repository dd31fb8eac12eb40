"""descend: writes into the caller's config."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    w = w.copy()
    path = [w.copy()]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        path.append(w.copy())
    return np.array(path)
