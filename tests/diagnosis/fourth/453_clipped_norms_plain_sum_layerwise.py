"""clipped_norms: the total length is the plain sum of the norms instead of the root of the sum of their squares; clipped is made by cutting off each layer's norm at max_norm by itself instead of multiplying all by the common factor."""
import numpy as np


def clipped_norms(norms, max_norm):
    lengths = np.array(norms, dtype=float)
    total = 0.0
    for value in lengths:
        total += value
    factor = 1.0
    if total > max_norm:
        factor = max_norm / total
    return np.minimum(lengths, max_norm), factor
