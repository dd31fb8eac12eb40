"""crop: one place for the batch."""
import numpy as np


def crop(x, height, width, rng, train=True):
    if not train:
        return x
    i = rng.integers(x.shape[2] - height + 1)
    j = rng.integers(x.shape[3] - width + 1)
    return x[:, :, i : i + height, j : j + width]
