"""descend: what the rule returns as config is dropped: every step starts from a fresh copy of the given config, so the rule has no memory."""
import copy

import numpy as np


def descend(rule, gradient, w, steps, config=None):
    settings = copy.deepcopy(config) if config is not None else {}
    here = np.array(w, dtype=float)
    points = [here.copy()]
    for _ in range(steps):
        slope = gradient(here)
        here, _ = rule(here.copy(), slope, copy.deepcopy(settings))
        points.append(np.array(here))
    return np.stack(points)
