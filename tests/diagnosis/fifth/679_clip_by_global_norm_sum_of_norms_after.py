"""clip_by_global_norm: the norm is the sum of the norms of the arrays instead of the root of the sum of all squares; the norm returned is that after clipping."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    lengths = np.array([np.sqrt(np.sum(g ** 2)) for g in gradients])
    norm = float(np.sum(lengths))
    factor = 1.0
    if norm > max_norm:
        factor = max_norm / norm
    clipped = [factor * g for g in gradients]
    return clipped, factor * norm
