"""max_norm: w is scaled in place."""
import numpy as np


def max_norm(w, limit):
    n = np.linalg.norm(w, axis=0)
    for m in range(w.shape[1]):
        if n[m] > limit:
            w[:, m] = w[:, m] * limit / n[m]
    return w * 1.0
