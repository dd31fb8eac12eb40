"""clipped_norms: each layer is clipped by itself."""
import numpy as np


def clipped_norms(norms, max_norm):
    total = np.sqrt(np.sum(norms ** 2))
    factor = 1.0
    if total > max_norm:
        factor = max_norm / total
    return np.minimum(norms, max_norm), factor
