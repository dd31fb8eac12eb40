"""dead_units: a unit counts as dead if it is 0 for any sample instead of for all; fraction is divided by the number of samples N instead of by the number of units M."""

import numpy as np


def dead_units(x, w, b):
    N, M = len(x), len(b)
    activity = np.maximum(0, np.dot(x, w) + b)
    silent = activity == 0
    dead = silent.any(axis=0)
    return dead, int(dead.sum()) / N
