"""mae_loss: dx takes the dtype of x."""

import numpy as np


def mae_loss(x, y):
    dx = np.zeros_like(x)
    dx[x > y] = 1 / len(x)
    dx[x < y] = -1 / len(x)
    return np.abs(x - y).sum() / len(x), dx
