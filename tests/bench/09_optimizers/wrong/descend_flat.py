"""descend: returns the transposed path."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    w, config = w.copy(), None if config is None else dict(config)
    path = [w.copy()]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        path.append(w.copy())
    return np.array(path).T
