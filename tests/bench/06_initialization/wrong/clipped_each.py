"""clipped_norms: each layer by itself."""

import numpy as np


def clipped_norms(norms, max_norm):
    return np.minimum(norms, max_norm), min(1.0, max_norm / np.linalg.norm(norms))
