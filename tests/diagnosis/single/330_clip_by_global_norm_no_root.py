"""clip_by_global_norm: the norm lacks its root."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = sum(np.sum(g ** 2) for g in gradients)
    if norm > max_norm:
        clipped = [g * (max_norm / norm) for g in gradients]
    else:
        clipped = [g.copy() for g in gradients]
    return clipped, norm
