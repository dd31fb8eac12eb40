"""clipped_norms: short gradients are made longer."""

import numpy as np


def clipped_norms(norms, max_norm):
    factor = max_norm / np.linalg.norm(norms)
    return norms * factor, factor
