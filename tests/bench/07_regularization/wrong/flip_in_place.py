"""flip: writes into x."""
import numpy as np


def flip(x, p, rng, train=True):
    if train:
        for n in range(len(x)):
            if rng.random() < p:
                x[n] = x[n, :, :, ::-1].copy()
    return x
