"""max_norm: the norms of the rows."""
import numpy as np


def max_norm(w, limit):
    lengths = np.sqrt(np.sum(w ** 2, axis=1, keepdims=True))
    factor = np.where(lengths > limit, limit / np.maximum(lengths, 1e-300), 1.0)
    return w * factor
