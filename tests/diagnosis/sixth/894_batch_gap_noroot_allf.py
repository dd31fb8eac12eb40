"""batch_gap: the root is missing; the statistics are taken over all features together (one mean and one variance for a batch)."""

import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)

    def normal(part):
        return (part - part.mean()) / np.sqrt(part.var() + eps)

    whole = normal(x)
    gaps = []
    for size in sizes:
        total = 0.0
        for start in range(0, len(x), size):
            stop = start + size
            difference = normal(x[start:stop]) - whole[start:stop]
            total += np.sum(difference**2)
        gaps.append(total / x.size)
    return np.array(gaps)
