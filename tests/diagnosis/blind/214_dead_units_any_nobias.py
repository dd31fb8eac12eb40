"""dead_units: a unit counts as dead as soon as it is 0 for any sample instead of for all; the bias is left out of the scores."""
import numpy as np


def dead_units(x, w, b):
    activations = np.maximum(0.0, x @ w)
    strongest = activations.min(axis=0)
    dead = strongest == 0
    fraction = float(np.sum(dead) / len(dead))
    return dead, fraction
