"""bce_loss: log(1 - x) and log(x) are exchanged."""
import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    loss = -(y * np.log(1 - x) + (1 - y) * np.log(x)).sum() / N
    dx = (x - y) / (x * (1 - x)) / N
    return loss, dx
