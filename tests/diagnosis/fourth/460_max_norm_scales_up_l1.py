"""max_norm: columns shorter than limit are scaled up to the limit too; the length of a column is the sum of absolute values instead of the Euclidean norm."""
import numpy as np


def max_norm(w, limit):
    next_w = np.array(w, dtype=float)
    for m in range(next_w.shape[1]):
        length = np.sum(np.abs(next_w[:, m]))
        if length > 0:
            next_w[:, m] = next_w[:, m] * (limit / length)
    return next_w
