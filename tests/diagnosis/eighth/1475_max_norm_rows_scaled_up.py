"""max_norm: the length is taken of each row instead of each column; short vectors are scaled up to the limit too."""
import numpy as np


def max_norm(w, limit):
    w = np.asarray(w, dtype=float)
    axis = 1
    length = np.sqrt(np.sum(w * w, axis=axis, keepdims=True))
    safe = np.where(length > 0, length, 1.0)
    factor = limit / safe
    return w * factor
