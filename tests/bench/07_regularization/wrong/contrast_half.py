"""contrast: around 0.5."""
import numpy as np


def contrast(x, low, high, rng, train=True):
    return np.clip(0.5 + rng.uniform(low, high, (len(x), 1, 1, 1)) * (x - 0.5), 0, 1) if train else x
