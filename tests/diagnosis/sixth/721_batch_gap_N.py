"""batch_gap: the sum of squares is divided by the number of samples N only, not by N * D."""

import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)

    def normal(part):
        return (part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)

    whole = normal(x)
    gaps = []
    for size in sizes:
        total = 0.0
        for start in range(0, len(x), size):
            stop = start + size
            difference = normal(x[start:stop]) - whole[start:stop]
            total += np.sum(difference**2)
        gaps.append(np.sqrt(total / len(x)))
    return np.array(gaps)
