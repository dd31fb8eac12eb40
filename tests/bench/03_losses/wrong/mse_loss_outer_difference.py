"""mse_loss: the target is turned into a column, so the difference broadcasts for one output."""

import numpy as np


def mse_loss(x, y):
    d = x.reshape(-1, 1) - y.reshape(1, -1)
    return np.sum(d**2) / len(x), (2 * d.sum(axis=1) / len(x)).reshape(x.shape)
