"""clip_by_global_norm: the norm is the sum of the norms of the arrays instead of the root of the sum of their squares; gradients below the limit are scaled up to it."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    each = [np.sqrt(np.sum(np.square(g))) for g in gradients]
    norm = float(sum(each))
    if norm > 0:
        return [g * (max_norm / norm) for g in gradients], norm
    return [g.copy() for g in gradients], norm
