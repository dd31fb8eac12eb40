"""salt_and_pepper: what is hit becomes a random grey."""
import numpy as np


def salt_and_pepper(x, amount, rng, train=True):
    return np.where(rng.random(x.shape) < amount, rng.random(x.shape), x) if train else x
