"""batch_gap: the mean squared differences of the batches are averaged over the batches, so a shorter last batch weighs as much as a full one; the squares are summed over the features and only averaged over the samples."""
import numpy as np


def normalise(block, eps):
    return (block - block.mean(axis=0)) / np.sqrt(block.var(axis=0) + eps)


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)
    N, D = x.shape
    whole = normalise(x, eps)
    gaps = []
    for size in sizes:
        total = []
        weights = []
        for start in range(0, N, size):
            part = x[start : start + size]
            difference = normalise(part, eps) - whole[start : start + size]
            total.append(np.sum(difference ** 2) / len(part))
            weights.append(len(part))
        gaps.append(np.sqrt(np.mean(total)))
    return np.array(gaps)
