"""salt_and_pepper: writes into x."""
import numpy as np


def salt_and_pepper(x, amount, rng, train=True):
    if train:
        u = rng.random(x.shape)
        x[u < amount / 2] = 0
        x[u > 1 - amount / 2] = 1
    return x
