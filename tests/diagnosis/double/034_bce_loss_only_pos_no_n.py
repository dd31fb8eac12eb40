"""bce_loss: the targets 0 are forgotten in the loss; dx is not divided by N."""
import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    loss = -(y * np.log(x)).sum() / N
    dx = (x - y) / (x * (1 - x))
    return loss, dx
