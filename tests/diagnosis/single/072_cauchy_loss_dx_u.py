"""cauchy_loss: dx is u / (1 + u**2) / N: the factor c is missing."""
import numpy as np


def cauchy_loss(x, y, c=1.0):
    u = (x - y) / c
    loss = 0.5 * c ** 2 * np.log1p(u ** 2).sum() / len(x)
    dx = u / (1 + u ** 2) / len(x)
    return loss, dx
