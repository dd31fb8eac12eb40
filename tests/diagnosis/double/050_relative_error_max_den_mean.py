"""relative_error: max(abs(a), abs(b)) in the denominator; the mean instead of the maximum."""
import numpy as np


def relative_error(a, b):
    gap = np.abs(a - b)
    size = np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))
    return float(np.mean(gap / size))
