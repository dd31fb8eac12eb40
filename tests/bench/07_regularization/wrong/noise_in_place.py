"""gaussian_noise: the noise is added in place."""
import numpy as np


def gaussian_noise(x, std, rng, train=True):
    if train:
        x += rng.normal(0, std, x.shape)
    return x
