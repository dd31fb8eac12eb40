"""descend: the gradient is always taken at the start."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    import copy
    config = copy.deepcopy(config)
    w = np.array(w, dtype=float)
    path = [w.copy()]
    dw = gradient(w.copy())
    for _ in range(steps):
        w, config = rule(w, dw, config)
        path.append(np.array(w, dtype=float))
    return np.array(path)
