"""relative_error: the mean over the elements is returned instead of the maximum; the difference is divided by the larger of |a| and |b| instead of their sum."""
import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    gap = np.abs(a - b)
    size = np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))
    return float(np.mean(gap / size))
