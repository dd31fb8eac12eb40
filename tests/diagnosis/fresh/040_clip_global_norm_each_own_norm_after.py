"""clip_by_global_norm: each array is clipped by its own norm; the norm returned is that after clipping."""

import numpy as np


def clip_by_global_norm(gradients, max_norm):
    clipped = []
    for g in gradients:
        n = np.sqrt(np.sum(g ** 2))
        if n > max_norm:
            clipped.append(g * max_norm / n)
        else:
            clipped.append(g.copy())
    norm = np.sqrt(sum(np.sum(c ** 2) for c in clipped))
    return clipped, float(norm)
