"""clip_by_global_norm: divides by a norm of 0."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in gradients))
    return [g / norm * np.minimum(norm, max_norm) for g in gradients], norm
