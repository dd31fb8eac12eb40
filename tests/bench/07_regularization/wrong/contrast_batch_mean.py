"""contrast: around the mean of the batch."""
import numpy as np


def contrast(x, low, high, rng, train=True):
    m = x.mean()
    return np.clip(m + rng.uniform(low, high, (len(x), 1, 1, 1)) * (x - m), 0, 1) if train else x
