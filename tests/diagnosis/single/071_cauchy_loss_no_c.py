"""cauchy_loss: c is not squared in front of the loss."""
import numpy as np


def cauchy_loss(x, y, c=1.0):
    u = (x - y) / c
    loss = 0.5 * c * np.log1p(u ** 2).sum() / len(x)
    dx = c * u / (1 + u ** 2) / len(x)
    return loss, dx
