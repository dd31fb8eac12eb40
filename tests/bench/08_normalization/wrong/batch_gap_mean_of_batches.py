"""batch_gap: the roots of the batches are averaged."""

import numpy as np


def batch_gap(x, sizes, eps):
    norm = lambda p: (p - p.mean(0)) / np.sqrt(p.var(0) + eps)
    whole = norm(x)
    return np.array(
        [
            np.mean([np.sqrt(np.mean((norm(x[k : k + s]) - whole[k : k + s]) ** 2)) for k in range(0, len(x), s)])
            for s in sizes
        ]
    )
