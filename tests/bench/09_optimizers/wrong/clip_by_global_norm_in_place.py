"""clip_by_global_norm: scales the given arrays."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in gradients))
    if norm > max_norm:
        for g in gradients:
            g *= max_norm / norm
    return gradients, norm
