"""clip_by_global_norm: gradients that are shorter than max_norm are stretched to max_norm too; the returned norm is that after clipping instead of before."""
import numpy as np


def _common_norm(arrays):
    return np.sqrt(sum(float(np.sum(np.square(a, dtype=float))) for a in arrays))


def clip_by_global_norm(gradients, max_norm):
    norm = _common_norm(gradients)
    factor = 1.0
    if norm > 0:
        factor = max_norm / norm
    clipped = [factor * g for g in gradients]
    return clipped, _common_norm(clipped)
