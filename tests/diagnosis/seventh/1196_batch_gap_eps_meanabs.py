"""batch_gap: eps is added to the standard deviation, not under the root; the gap is the mean of the absolute differences, not the root of the mean square."""

import numpy as np


def batch_gap(x, sizes, eps):
    x = np.array(x, dtype=np.float64)
    N, D = x.shape

    def normalize(part):
        mu = np.mean(part, axis=0)
        var = np.mean((part - mu) ** 2, axis=0)
        return (part - mu) / (np.sqrt(var) + eps)

    reference = normalize(x)
    gaps = np.zeros(len(sizes))
    for i, size in enumerate(sizes):
        total = 0.0
        for k in range(0, N, size):
            difference = normalize(x[k : k + size]) - reference[k : k + size]
            total += np.sum(np.abs(difference))
        gaps[i] = total / (N * D)
    return gaps
