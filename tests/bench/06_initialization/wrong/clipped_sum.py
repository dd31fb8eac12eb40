"""clipped_norms: the sum of the norms."""

import numpy as np


def clipped_norms(norms, max_norm):
    total = norms.sum()
    factor = max_norm / total if total > max_norm else 1.0
    return norms * factor, factor
