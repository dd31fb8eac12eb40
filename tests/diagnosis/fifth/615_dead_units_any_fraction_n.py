"""dead_units: a unit counts as dead if it is 0 for any sample, instead of for all of them; the number of dead units is divided by the number of samples N instead of the number of units M."""
import numpy as np


def dead_units(x, w, b):
    before = np.dot(x, w) + b
    answers = np.maximum(before, 0)
    dead = np.any(answers == 0, axis=0)
    fraction = float(np.sum(dead)) / len(before)
    return dead, fraction
