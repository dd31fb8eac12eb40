"""crop: height along the columns."""
import numpy as np


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    i = rng.integers(max(x.shape[2] - width, 0) + 1, size=len(x))
    j = rng.integers(max(x.shape[3] - height, 0) + 1, size=len(x))
    return np.array([a[:, r : r + width, c : c + height] for a, r, c in zip(x, i, j)])
