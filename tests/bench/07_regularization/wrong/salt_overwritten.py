"""salt_and_pepper: two draws of amount / 2, the second over the first."""
import numpy as np


def salt_and_pepper(x, amount, rng, train=True):
    out = x.copy()
    if train:
        out[rng.random(x.shape) < amount / 2] = 1
        out[rng.random(x.shape) < amount / 2] = 0
    return out
