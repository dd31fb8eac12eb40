"""clip_by_global_norm: each array is clipped by its own norm instead of all by the common norm; the norm returned is the one after clipping."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    def length(arrays):
        return float(np.sqrt(sum(np.sum(np.square(a)) for a in arrays)))

    norm = length(gradients)
    clipped = []
    for g in gradients:
        size = length([g])
        factor = max_norm / size if size > max_norm else 1.0
        clipped.append(np.array(g, dtype=float) * factor)
    return clipped, length(clipped)
