"""max_norm: the length of a column is the sum of absolute values instead of the Euclidean norm; columns shorter than the limit are scaled up to it."""
import numpy as np


def max_norm(w, limit):
    next_w = np.array(w, dtype=float)
    for m in range(next_w.shape[1]):
        column = next_w[:, m]
        length = np.abs(column).sum()
        if length > 0:
            next_w[:, m] = column / length * limit
    return next_w
