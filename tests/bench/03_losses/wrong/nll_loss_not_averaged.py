"""nll_loss: dx is -1."""

import numpy as np


def nll_loss(x, y):
    rows = np.arange(len(x))
    dx = np.zeros(x.shape)
    dx[rows, y] = -1.0
    return -x[rows, y].mean(), dx
