"""max_norm: the rows are limited instead of the columns."""

import numpy as np


def max_norm(w, limit):
    w = np.array(w, dtype=float)
    norms = np.linalg.norm(w, axis=1, keepdims=True)
    factor = np.minimum(1.0, limit / np.maximum(norms, 1e-300))
    return w * factor
