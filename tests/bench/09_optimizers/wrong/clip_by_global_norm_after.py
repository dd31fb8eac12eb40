"""clip_by_global_norm: the norm after clipping."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in gradients))
    out = [g * min(1.0, max_norm / norm) if norm else g for g in gradients]
    return out, np.sqrt(sum((g**2).sum() for g in out))
