"""bce_loss: the loss is a mean over all entries; dx has the wrong sign."""
import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    loss = -(y * np.log(x) + (1 - y) * np.log(1 - x)).mean()
    dx = (y - x) / (x * (1 - x)) / N
    return loss, dx
