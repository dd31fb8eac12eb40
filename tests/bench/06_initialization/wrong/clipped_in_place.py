"""clipped_norms: the caller's norms are changed."""

import numpy as np


def clipped_norms(norms, max_norm):
    total = np.linalg.norm(norms)
    factor = max_norm / total if total > max_norm else 1.0
    norms *= factor
    return norms, factor
