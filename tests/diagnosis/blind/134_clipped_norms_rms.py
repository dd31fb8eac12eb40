"""clipped_norms: the total is the root of the mean of the squared norms instead of the root of their sum."""
import numpy as np


def clipped_norms(norms, max_norm):
    norms = np.asarray(norms, dtype=float)
    total = np.sqrt(np.mean(np.square(norms)))
    factor = 1.0
    if total > max_norm:
        factor = float(max_norm / total)
    clipped = np.array([factor * n for n in norms])
    return clipped, factor
