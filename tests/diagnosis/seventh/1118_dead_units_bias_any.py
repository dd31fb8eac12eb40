"""dead_units: the bias is left out before the ReLU; one sample with output 0 is enough for a unit to count as dead, any in place of all."""

import numpy as np


def dead_units(x, w, b):
    n, m = x.shape[0], w.shape[1]
    dead = np.zeros(m, dtype=bool)
    for unit in range(m):
        column = x @ w[:, unit]
        silent = np.maximum(0, column) == 0
        dead[unit] = silent.any()
    fraction = float(dead.sum() / m)
    return dead, fraction
