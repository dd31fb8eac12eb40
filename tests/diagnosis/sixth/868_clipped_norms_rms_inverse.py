"""clipped_norms: the total is the root of the mean of the squares (RMS) instead of the sum; the factor returned is the inverse, total / max_norm, when the gradients are clipped."""

import numpy as np


def clipped_norms(norms, max_norm):
    squares = 0.0
    for value in norms:
        squares += value * value
    total = (squares / len(norms)) ** 0.5
    factor = 1.0
    if total > max_norm:
        factor = max_norm / total
    return np.asarray(norms, dtype=float) * factor, float(1.0 / factor)
