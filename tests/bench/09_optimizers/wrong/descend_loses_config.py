"""descend: the rule's new config is thrown away."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    w = w.copy()
    path = [w.copy()]
    for _ in range(steps):
        w = rule(w, gradient(w), dict(config or {}))[0]
        path.append(w.copy())
    return np.array(path)
