"""max_norm: the sum of the absolute values as length."""
import numpy as np


def max_norm(w, limit):
    lengths = np.sum(np.abs(w), axis=0)
    factor = np.where(lengths > limit, limit / np.maximum(lengths, 1e-300), 1.0)
    return w * factor
