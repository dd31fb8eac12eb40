"""gaussian_noise: std is taken for the variance."""

import numpy as np


def gaussian_noise(x, std, rng, train=True):
    if not train:
        return x
    return x + np.sqrt(std) * rng.standard_normal(x.shape)
