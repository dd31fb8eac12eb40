"""clip_by_global_norm: every array by itself."""
import numpy as np


def clip_by_global_norm(gradients, max_norm):
    out = []
    for g in gradients:
        n = np.linalg.norm(g)
        out.append(g * min(1, max_norm / n) if n else g)
    return out, np.sqrt(sum(np.linalg.norm(g) ** 2 for g in gradients))
