"""descend: the config returned is thrown away."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    import copy
    config = copy.deepcopy(config)
    w = np.array(w, dtype=float)
    path = [w.copy()]
    for _ in range(steps):
        dw = gradient(w)
        w, _ = rule(w, dw, copy.deepcopy(config))
        path.append(np.array(w, dtype=float))
    return np.array(path)
