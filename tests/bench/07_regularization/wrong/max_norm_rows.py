"""max_norm: rows are limited."""
import numpy as np


def max_norm(w, limit):
    n = np.linalg.norm(w, axis=1, keepdims=True)
    return w * np.minimum(1, limit / np.maximum(n, 1e-12))
