"""max_norm: the norm of the whole matrix."""
import numpy as np


def max_norm(w, limit):
    lengths = np.sqrt(np.sum(w ** 2))
    factor = np.where(lengths > limit, limit / np.maximum(lengths, 1e-300), 1.0)
    return w * factor
