"""clipped_norms: 1e-6 in the denominator."""

import numpy as np


def clipped_norms(norms, max_norm):
    factor = min(1.0, max_norm / (np.linalg.norm(norms) + 1e-6))
    return norms * factor, factor
