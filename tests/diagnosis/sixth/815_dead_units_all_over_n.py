"""dead_units: a unit counts as dead if it is 0 for at least one sample instead of for all; the fraction divides by the number of samples instead of that of the units."""
import numpy as np


def dead_units(x, w, b):
    pre = x @ w + b
    active = pre > 0
    dead = np.logical_not(active.all(axis=0))
    return dead, float(dead.sum()) / len(x)
