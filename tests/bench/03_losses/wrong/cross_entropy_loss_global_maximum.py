"""cross_entropy_loss: one maximum for the batch."""

import numpy as np


def cross_entropy_loss(x, y):
    s = x - x.max()
    with np.errstate(all="ignore"):
        lp = s - np.log(np.exp(s).sum(axis=1, keepdims=True))
        return -np.sum(lp[y == 1]) / len(x), (np.exp(lp) - y) / len(x)
