"""clip_by_global_norm: the norm is the sum of the norms of the arrays; the norm returned is that after clipping."""

import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = float(sum(np.linalg.norm(g) for g in gradients))
    if norm > max_norm:
        scale = max_norm / norm
    else:
        scale = 1.0
    return [scale * g for g in gradients], scale * norm
