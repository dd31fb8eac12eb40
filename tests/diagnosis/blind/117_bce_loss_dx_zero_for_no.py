"""bce_loss: dx has only the part of y = 1 and is 0 where y is 0."""
import numpy as np


def bce_loss(x, y):
    N = len(x)
    true_probability = np.where(y == 1, x, 1 - x)
    loss = -np.log(true_probability).sum() / N
    sign = np.where(y == 1, -1.0, 0.0)
    dx = sign / true_probability / N
    return float(loss), dx
