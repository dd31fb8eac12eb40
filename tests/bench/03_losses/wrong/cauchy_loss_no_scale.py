"""cauchy_loss: log1p((r / c)**2) without c**2 / 2, with its own gradient."""

import numpy as np


def cauchy_loss(x, y, c=1.0):
    r = x - y
    return np.log1p((r / c) ** 2).sum() / len(x), 2 * r / (c**2 + r**2) / len(x)
