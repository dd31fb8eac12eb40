"""flip: images are mirrored top to bottom instead of left to right."""

import numpy as np


def flip(x, p, rng, train=True):
    if not train:
        return x
    out = x.copy()
    chosen = rng.random(len(x)) < p
    out[chosen] = out[chosen][:, :, ::-1, :]
    return out
