"""batch_gap: the gap is the mean absolute difference instead of the root of the mean squared difference."""
import numpy as np


def batch_gap(x, sizes, eps):
    x = np.asarray(x, dtype=float)

    def whiten(part):
        return (part - part.mean(axis=0)) / np.sqrt(part.var(axis=0) + eps)

    whole = whiten(x)
    gaps = []
    for size in sizes:
        pieces = [whiten(x[start : start + size]) for start in range(0, len(x), size)]
        difference = np.concatenate(pieces) - whole
        gaps.append(np.mean(np.abs(difference)))
    return np.array(gaps)
