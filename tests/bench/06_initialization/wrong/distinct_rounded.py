"""distinct_units: rounds to a grid, which parts neighbours."""

import numpy as np


def distinct_units(W, tolerance):
    if tolerance == 0:
        return np.unique(W, axis=1).shape[1]
    return np.unique(np.round(W / tolerance), axis=1).shape[1]
