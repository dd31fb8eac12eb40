"""clipped_norms: the common norm is the root of the mean of the squares, not of their sum; the returned factor is total / max_norm, the reciprocal of the one that was applied."""

import numpy as np


def clipped_norms(norms, max_norm):
    norms = np.asarray(norms, dtype=float)
    total = np.sqrt(np.mean(norms**2))
    if total <= max_norm:
        return norms.copy(), 1.0
    shrunk = norms / total * max_norm
    return shrunk, float(total / max_norm)
