"""bce_loss: the term of the targets 0 has the wrong sign in dx: -(1 - y) / (1 - x) instead of +(1 - y) / (1 - x)."""
import numpy as np


def bce_loss(x, y):
    n = x.shape[0]
    loss = -(y * np.log(x) + (1 - y) * np.log(1 - x)).sum() / n
    dx = (-y / x - (1 - y) / (1 - x)) / n
    return float(loss), dx
