"""relative_error: the mean over the elements instead of the maximum; the denominator uses the larger of |a| and |b| instead of their sum."""

import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    scale = np.maximum(np.abs(a), np.abs(b))
    scale = np.where(scale < 1e-8, 1e-8, scale)
    quotients = np.abs(a - b) / scale
    return float(quotients.mean())
