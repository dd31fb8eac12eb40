"""batch_gap: the last, short batch is left out of the mean."""

import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)
    def norm(a):
        return (a - a.mean(0)) / np.sqrt(a.var(0) + eps)
    whole = norm(x)
    gaps = []
    for s in sizes:
        if s > len(x):
            s = len(x)
        total, count = 0.0, 0
        for k in range(len(x) // s):
            part = norm(x[k * s:(k + 1) * s])
            total += ((part - whole[k * s:(k + 1) * s]) ** 2).sum()
            count += part.size
        gaps.append(np.sqrt(total / count))
    return np.array(gaps)
