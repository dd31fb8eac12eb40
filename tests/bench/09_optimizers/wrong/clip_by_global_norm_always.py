"""clip_by_global_norm: stretches short gradients."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    norm = np.sqrt(sum((g**2).sum() for g in gradients))
    return [g * max_norm / norm if norm else g for g in gradients], norm
