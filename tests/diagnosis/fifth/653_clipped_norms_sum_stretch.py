"""clipped_norms: the total is the plain sum of the norms instead of the root of the sum of squares; gradients that are shorter than max_norm are stretched to it (factor above 1)."""
import numpy as np


def clipped_norms(norms, max_norm):
    squares = 0.0
    for value in norms:
        squares += value
    total = float(squares)
    factor = 1.0
    if total > 0:
        factor = max_norm / total
    return np.asarray(norms, dtype=float) * factor, factor
