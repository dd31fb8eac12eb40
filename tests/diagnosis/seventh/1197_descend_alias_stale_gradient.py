"""descend: the points are stored without a copy, so with a rule that changes w in place the trajectory shows the last point everywhere; the gradient is always taken at the starting point, not at the point of the step."""

import numpy as np


def descend(rule, gradient, w, steps, config=None):
    settings = {}
    for key, value in (config or {}).items():
        settings[key] = value.copy() if isinstance(value, np.ndarray) else value
    start = np.array(w, dtype=float)
    here = start.copy()
    path = [here]
    for _ in range(steps):
        slope = gradient(start.copy())
        here, settings = rule(here, slope, settings)
        path.append(here)
    return np.array(path)
