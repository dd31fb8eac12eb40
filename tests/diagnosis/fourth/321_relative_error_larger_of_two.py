"""relative_error: the difference is divided by the larger of |a| and |b| instead of their sum."""

import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    size = np.maximum(np.abs(a), np.abs(b))
    quotient = np.abs(a - b) / np.where(size > 1e-8, size, 1e-8)
    return float(quotient.max())
