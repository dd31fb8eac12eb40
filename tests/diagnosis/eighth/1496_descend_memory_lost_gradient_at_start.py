"""descend: the rule gets a fresh copy of the start config at every step, so that its memory is lost; the gradient is always taken at the starting point instead of at the current point."""
import numpy as np
import copy


def descend(rule, gradient, w, steps, config=None):
    start = np.array(w, dtype=float)
    state = copy.deepcopy(config) if config is not None else {}
    path = np.zeros((steps + 1,) + start.shape)
    path[0] = start
    for t in range(steps):
        here = path[t].copy()
        slope = gradient(start.copy())
        there, _ = rule(here, slope, copy.deepcopy(state))
        path[t + 1] = there
    return path
