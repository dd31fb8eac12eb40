"""max_norm: shorter columns are scaled up."""
import numpy as np


def max_norm(w, limit):
    lengths = np.sqrt(np.sum(w ** 2, axis=0))
    factor = np.where(lengths > 0, limit / np.maximum(lengths, 1e-300), 1.0)
    return w * factor
