"""bce_loss: the second term of the loss is log(1 - x) for all entries, the factor 1 - y is missing; dx is (x - y) / N without the denominator x (1 - x)."""

import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    yes = y * np.log(x)
    no = np.log(1 - x)
    loss = -(yes + no).sum() / N
    dx = (x - y) / N
    return float(loss), dx
