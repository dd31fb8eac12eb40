"""exposure: a factor for each pixel."""
import numpy as np


def exposure(x, low, high, rng, train=True):
    return np.clip(x * rng.uniform(low, high, x.shape), 0, 1) if train else x
