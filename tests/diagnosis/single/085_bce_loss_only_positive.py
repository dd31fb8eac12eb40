"""bce_loss: the term of the targets 0 is forgotten in the loss."""
import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    loss = -(y * np.log(x)).sum() / N
    dx = (x - y) / (x * (1 - x)) / N
    return loss, dx
