"""batch_gap: the root is not taken; the sum of the squares is divided by N only, not by N * D."""
import numpy as np


def batch_gap(x, sizes, eps):
    N, D = x.shape
    scale = np.sqrt(np.var(x, axis=0) + eps)
    whole = (x - np.mean(x, axis=0)) / scale
    gaps = np.zeros(len(sizes))
    for i, size in enumerate(sizes):
        total = 0.0
        for start in range(0, N, size):
            batch = x[start : start + size]
            hat = (batch - batch.mean(axis=0)) / np.sqrt(batch.var(axis=0) + eps)
            total += np.sum((hat - whole[start : start + size]) ** 2)
        gap = total / N
        gaps[i] = gap
    return gaps
