"""clipped_norms: small gradients are scaled up too."""
import numpy as np


def clipped_norms(norms, max_norm):
    total = np.sqrt(np.sum(norms ** 2))
    factor = 1.0
    factor = max_norm / total
    return norms * factor, factor
