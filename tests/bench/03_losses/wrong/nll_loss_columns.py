"""nll_loss: x[:, y] where one entry per row is meant."""

import numpy as np


def nll_loss(x, y):
    dx = np.zeros(x.shape)
    dx[:, y] = -1 / len(x)
    return -x[:, y].mean(), dx
