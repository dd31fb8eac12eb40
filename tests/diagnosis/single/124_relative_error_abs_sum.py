"""relative_error: abs(a + b) in the denominator."""
import numpy as np


def relative_error(a, b):
    gap = np.abs(a - b)
    size = np.maximum(1e-8, np.abs(a + b))
    return float(np.max(gap / size))
