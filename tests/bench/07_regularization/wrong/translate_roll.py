"""translate: np.roll."""
import numpy as np


def translate(x, shift, rng, train=True):
    if not train:
        return x
    return np.array([np.roll(i, tuple(rng.integers(-shift, shift + 1, 2)), axis=(1, 2)) for i in x])
