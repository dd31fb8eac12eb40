"""clip_by_global_norm: the norm is the sum of the arrays' norms."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = sum(np.sqrt(np.sum(g ** 2)) for g in gradients)
    if norm > max_norm:
        clipped = [g * (max_norm / norm) for g in gradients]
    else:
        clipped = [g.copy() for g in gradients]
    return clipped, norm
