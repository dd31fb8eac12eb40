"""clip_by_global_norm: every array is clipped by its own norm, there is no common factor; the norm returned is the sum of the arrays' norms, not the root of the sum of their squares."""

import numpy as np


def clip_by_global_norm(gradients, max_norm):
    lengths = [float(np.sqrt(np.sum(g**2))) for g in gradients]
    whole = np.sqrt(sum(length**2 for length in lengths))
    clipped = []
    for g, length in zip(gradients, lengths):
        measure = length
        if measure > max_norm:
            clipped.append(g * (max_norm / measure))
        else:
            clipped.append(g.copy())
    norm = sum(lengths)
    return clipped, norm
