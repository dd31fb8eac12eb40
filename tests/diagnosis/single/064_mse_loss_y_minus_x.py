"""mse_loss: dx has the wrong sign (y - x)."""
import numpy as np


def mse_loss(x, y):
    N = x.shape[0]
    diff = x - y
    loss = np.sum(diff ** 2) / N
    dx = 2 * (y - x) / N
    return loss, dx
