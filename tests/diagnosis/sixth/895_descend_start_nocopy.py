"""descend: the gradient is always asked at the starting point; the caller's config is handed to the rule without a copy."""

import numpy as np


def descend(rule, gradient, w, steps, config=None):
    current = np.array(w, dtype=float)
    state = {} if config is None else config
    trajectory = np.empty((steps + 1,) + current.shape)
    trajectory[0] = current
    for t in range(steps):
        slope = gradient(w)
        current, state = rule(current, slope, state)
        trajectory[t + 1] = current
    return trajectory
