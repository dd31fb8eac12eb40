"""clipped_norms: the common norm is the sum of the norms."""
import numpy as np


def clipped_norms(norms, max_norm):
    total = np.sum(norms)
    factor = 1.0
    if total > max_norm:
        factor = max_norm / total
    return norms * factor, factor
