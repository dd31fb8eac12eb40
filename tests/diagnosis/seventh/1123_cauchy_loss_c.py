"""cauchy_loss: the factor before the logarithm is c**2 in place of c**2 / 2; in dx the denominator is 1 + r**2, the residual is not divided by c."""

import numpy as np


def cauchy_loss(x, y, c=1.0):
    N = x.shape[0]
    r = (x - y) * 1.0
    scaled = (r / c) ** 2
    loss = c * c * np.log(1 + scaled).sum() / N
    dx = r / (1 + r**2) / N
    return float(loss), dx
