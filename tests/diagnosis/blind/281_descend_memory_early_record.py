"""descend: the config that the rule returns is not passed on, every step begins with the settings alone; each point is recorded before the step instead of after it, so the start stands there twice and the last point is missing."""
import numpy as np


def descend(rule, gradient, w, steps, config=None):
    settings = dict(config) if config is not None else {}
    memory = dict(settings)
    place = np.array(w, dtype=float)
    trajectory = [place.copy()]
    for _ in range(steps):
        trajectory.append(place.copy())
        slope = gradient(place.copy())
        place, _ = rule(place.copy(), slope, dict(memory))
    return np.array(trajectory)
