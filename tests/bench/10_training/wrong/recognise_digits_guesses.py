"""recognise_digits: guesses at random."""

import numpy as np


def recognise_digits(X, y, X_new, rng):
    return rng.integers(0, 10, len(X_new))
