"""bce_loss: the term of the zeros is missing."""

import numpy as np


def bce_loss(x, y):
    return -np.sum(y * np.log(x)) / len(x), -(y / x) / len(x)
