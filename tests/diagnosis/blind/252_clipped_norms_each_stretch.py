"""clipped_norms: clipped limits every layer's norm to max_norm by itself instead of multiplying all by the factor; the factor may become larger than 1, for norms whose total is below max_norm."""
import numpy as np


def clipped_norms(norms, max_norm):
    total = float(np.linalg.norm(norms))
    factor = max_norm / total if total > 0 else 1.0
    clipped = np.minimum(norms, max_norm)
    return clipped, factor
