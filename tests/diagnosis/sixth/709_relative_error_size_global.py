"""relative_error: the largest difference is divided by the largest size instead of each by its own."""
import numpy as np


def relative_error(a, b):
    a = np.asarray(a, dtype=float)
    b = np.asarray(b, dtype=float)
    gap = np.abs(a - b)
    size = np.maximum(1e-8, np.abs(a) + np.abs(b))
    return float(np.max(gap) / np.max(size))
