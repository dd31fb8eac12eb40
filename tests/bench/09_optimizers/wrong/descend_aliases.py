"""descend: the same array is appended again and again."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    path = [w]
    for _ in range(steps):
        w, config = rule(w, gradient(w), config)
        path.append(w)
    return np.array(path)
