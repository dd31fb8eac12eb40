"""max_norm: the usual 1e-7 in the denominator moves the result."""
import numpy as np


def max_norm(w, limit):
    n = np.sqrt(np.sum(np.square(w), axis=0))
    return w * (np.clip(n, 0, limit) / (1e-7 + n))
