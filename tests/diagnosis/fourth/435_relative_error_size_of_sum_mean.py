"""relative_error: the denominator is |a + b| instead of |a| + |b|; the mean over the elements is returned instead of the maximum."""

import numpy as np


def relative_error(a, b):
    quotients = []
    for p, q in zip(np.ravel(a), np.ravel(b)):
        p, q = float(p), float(q)
        size = max(1e-8, abs(p + q))
        quotients.append(abs(p - q) / size)
    return float(np.mean(quotients))
