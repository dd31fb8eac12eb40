"""clip_by_global_norm: each array is clipped by its own norm."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum(np.sum(g ** 2) for g in gradients))
    if norm > max_norm:
        clipped = [g * min(1, max_norm / max(np.linalg.norm(g), 1e-300)) for g in gradients]
    else:
        clipped = [g.copy() for g in gradients]
    return clipped, norm
