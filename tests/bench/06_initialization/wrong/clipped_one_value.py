"""clipped_norms: the factor is not returned."""

import numpy as np


def clipped_norms(norms, max_norm):
    return norms * min(1.0, max_norm / np.linalg.norm(norms))
