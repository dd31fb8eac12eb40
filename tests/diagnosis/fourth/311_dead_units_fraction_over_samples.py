"""dead_units: fraction divides the number of dead units by the number of samples N instead of the number of units M."""

import numpy as np


def dead_units(x, w, b):
    answers = np.maximum(0.0, np.dot(x, w) + b)
    dead = np.logical_not(np.any(answers > 0, axis=0))
    return dead, float(np.sum(dead)) / len(answers)
