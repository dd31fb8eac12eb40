"""cauchy_loss: the Geman-McClure loss."""

import numpy as np


def cauchy_loss(x, y, c=1.0):
    r = x - y
    return np.sum(r**2 / 2 / (1 + (r / c) ** 2)) / len(x), r / (1 + (r / c) ** 2) ** 2 / len(x)
