"""batch_gap: the last, smaller batch is left out of the mean (only whole batches count)."""

import numpy as np


def scaled(block, eps):
    return (block - block.mean(axis=0)) / np.sqrt(block.var(axis=0) + eps)


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)
    whole = scaled(x, eps)
    gaps = []
    for size in sizes:
        squares = []
        start = 0
        while start + min(size, len(x)) <= len(x):
            rows = slice(start, start + size)
            squares.append((scaled(x[rows], eps) - whole[rows]) ** 2)
            start += size
        gaps.append(np.sqrt(np.concatenate(squares).mean()))
    return np.array(gaps)
