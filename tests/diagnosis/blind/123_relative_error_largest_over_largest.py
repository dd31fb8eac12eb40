"""relative_error: the largest difference is divided by the largest size of all elements, instead of each difference by the size of its own element."""
import numpy as np


def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    sizes = np.abs(a) + np.abs(b)
    sizes = np.where(sizes < 1e-8, 1e-8, sizes)
    quotients = np.abs(a - b) / sizes
    return float(np.abs(a - b).max() / sizes.max())
