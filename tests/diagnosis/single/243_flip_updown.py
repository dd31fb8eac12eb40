"""flip: mirrored up and down."""
import numpy as np


def flip(x, p, rng, train=True):
    out = x.copy()
    if train:
        for n in range(len(x)):
            if rng.random() < p:
                out[n] = x[n, :, ::-1]
    return out
