"""salt_and_pepper: amount of each."""
import numpy as np


def salt_and_pepper(x, amount, rng, train=True):
    out = x.copy()
    if train:
        out[rng.random(x.shape) < amount] = 1
        out[rng.random(x.shape) < amount] = 0
    return out
