"""mse_loss: dx is not divided by N; dx has the wrong sign."""
import numpy as np


def mse_loss(x, y):
    N = x.shape[0]
    diff = x - y
    loss = np.sum(diff ** 2) / N
    dx = -2 * diff
    return loss, dx
