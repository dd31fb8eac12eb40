"""cauchy_loss: the factor of the logarithm in the loss is c / 2 instead of c**2 / 2; the loss takes log(1 + r**2 / c), c is not squared under r**2."""

import numpy as np


def cauchy_loss(x, y, c=1.0):
    N = x.shape[0]
    r = x - y
    squares = np.square(r)
    value = c / 2 * np.log1p(squares / c)
    pull = r * c**2 / (c**2 + squares)
    return float(np.sum(value) / N), pull / N
