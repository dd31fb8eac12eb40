"""batch_gap: the last short batch is left out."""
import numpy as np


def batch_gap(x, sizes, eps):
    def normalise(z):
        return (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + eps)

    whole = normalise(x)
    gaps = []
    for size in sizes:
        parts = [normalise(x[i:i + size]) for i in range(0, len(x) - size + 1, size)]
        gaps.append(np.sqrt(np.mean((np.concatenate(parts) - whole[:len(x) // size * size]) ** 2)))
    return np.array(gaps)
