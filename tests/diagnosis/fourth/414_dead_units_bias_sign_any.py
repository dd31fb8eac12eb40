"""dead_units: the bias is subtracted instead of added; a unit counts as dead if it is 0 for at least one sample instead of for all."""

import numpy as np


def dead_units(x, w, b):
    z = np.einsum("nd,dm->nm", x, w) - b
    silent = z <= 0
    dead = np.any(silent, axis=0)
    return dead, np.count_nonzero(dead) / dead.size
