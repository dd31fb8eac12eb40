"""bce_loss: dx is that of the logits, x - y."""
import numpy as np


def bce_loss(x, y):
    N = x.shape[0]
    loss = -(y * np.log(x) + (1 - y) * np.log(1 - x)).sum() / N
    dx = (x - y) / N
    return loss, dx
