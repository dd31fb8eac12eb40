"""dead_units: the biases are left out."""
import numpy as np


def dead_units(x, w, b):
    h = np.maximum(x @ w, 0)
    dead = np.all(h == 0, axis=0)
    return dead, dead.mean()
