"""max_norm: the length is taken over each row, not over each column; short vectors are scaled up to the limit as well."""

import numpy as np


def max_norm(w, limit):
    w = np.array(w, dtype=float)
    length = np.sqrt((w**2).sum(axis=1, keepdims=True))
    safe = np.where(length > 0, length, 1.0)
    factor = limit / safe
    return w * factor
