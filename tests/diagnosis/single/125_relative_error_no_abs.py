"""relative_error: no absolute value in the numerator."""
import numpy as np


def relative_error(a, b):
    gap = a - b
    size = np.maximum(1e-8, np.abs(a) + np.abs(b))
    return float(np.max(gap / size))
