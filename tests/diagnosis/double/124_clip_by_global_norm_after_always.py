"""clip_by_global_norm: the norm after clipping is returned; the arrays are scaled even if short."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in gradients))
    if norm > 0:
        clipped = [g * (max_norm / norm) for g in gradients]
    else:
        clipped = [g.copy() for g in gradients]
    return clipped, np.sqrt(sum(np.sum(g ** 2) for g in clipped))
