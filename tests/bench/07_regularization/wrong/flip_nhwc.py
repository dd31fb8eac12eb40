"""flip: mirrors axis 2, as if channels came last."""
import numpy as np


def flip(x, p, rng, train=True):
    out = x.copy()
    chosen = np.flatnonzero(rng.random(len(x)) < (p if train else 0))
    out[chosen] = np.flip(x[chosen], axis=2)
    return out
