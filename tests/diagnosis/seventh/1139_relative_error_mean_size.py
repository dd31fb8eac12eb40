"""relative_error: the mean over the elements in place of the maximum; the denominator holds |a + b| in place of |a| + |b|."""

import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    size = np.abs(a + b)
    quotients = np.abs(a - b) / np.where(size < 1e-8, 1e-8, size)
    return float(quotients.mean())
