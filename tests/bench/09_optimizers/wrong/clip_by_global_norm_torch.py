"""clip_by_global_norm: a small number beside the norm."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in gradients))
    factor = min(1.0, max_norm / (norm + 1e-6))
    return [g * factor for g in gradients], norm
