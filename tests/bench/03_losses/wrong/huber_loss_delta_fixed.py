"""huber_loss: the delta of the caller is overwritten."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    delta = 1.0
    r = x - y
    c = np.clip(r, -delta, delta)
    return np.sum(c * r - c**2 / 2) / len(x), c / len(x)
