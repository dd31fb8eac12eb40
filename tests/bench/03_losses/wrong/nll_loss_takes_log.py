"""nll_loss: takes the logarithm of log-probabilities."""

import numpy as np


def nll_loss(x, y):
    rows = np.arange(len(x))
    dx = np.zeros(x.shape)
    dx[rows, y] = -1 / x[rows, y] / len(x)
    with np.errstate(all="ignore"):
        return -np.log(x[rows, y]).mean(), dx
