"""descend: the start is copied into the list, but the rule works on the caller's array."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    config = dict(config) if config else config
    path = [w.copy()]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        path.append(w.copy())
    return np.array(path)
