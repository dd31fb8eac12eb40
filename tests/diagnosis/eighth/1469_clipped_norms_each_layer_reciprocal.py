"""clipped_norms: clipped limits each layer's norm to max_norm by itself instead of multiplying all by the common factor; the returned factor is total / max_norm, the reciprocal, when it clips."""
import numpy as np


def clipped_norms(norms, max_norm):
    total = np.sqrt(sum(float(n) ** 2 for n in norms))
    common = min(1.0, max_norm / total) if total > 0 else 1.0
    clipped = np.array([min(n, max_norm) for n in norms])
    factor = 1.0
    if total > max_norm:
        factor = total / max_norm
    return clipped, float(factor)
