"""relative_error: the mean instead of the maximum."""
import numpy as np


def relative_error(a, b):
    gap = np.abs(a - b)
    size = np.maximum(1e-8, np.abs(a) + np.abs(b))
    return float(np.mean(gap / size))
