"""crop: the last place is never drawn."""
import numpy as np


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    H, W = x.shape[2:]
    i = rng.integers(0, max(H - height, 1), len(x))
    j = rng.integers(0, max(W - width, 1), len(x))
    return np.array([a[:, r : r + height, c : c + width] for a, r, c in zip(x, i, j)])
