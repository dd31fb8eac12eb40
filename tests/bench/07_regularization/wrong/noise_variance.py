"""gaussian_noise: std is taken for the variance."""
import numpy as np


def gaussian_noise(x, std, rng, train=True):
    return x + rng.normal(0, np.sqrt(std), x.shape) if train else x
