"""flip: one draw for the whole batch."""
import numpy as np


def flip(x, p, rng, train=True):
    out = x.copy()
    if train:
        if rng.random() < p:
            out = x[:, :, :, ::-1].copy()
    return out
