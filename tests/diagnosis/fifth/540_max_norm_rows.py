"""max_norm: the lengths are taken of the rows of w and the rows are scaled, instead of the columns."""
import numpy as np


def max_norm(w, limit):
    next_w = np.array(w, dtype=float)
    length = np.sqrt((next_w ** 2).sum(axis=1, keepdims=True))
    too_long = length > limit
    factor = np.ones_like(length)
    factor[too_long] = limit / length[too_long]
    return next_w * factor
