"""bce_loss: dx is that of the score before the sigmoid, (x - y) / N."""

import numpy as np


def bce_loss(x, y):
    n = len(x)
    loss = -(y * np.log(x) + (1 - y) * np.log(1 - x)).sum() / n
    return loss, (x - y) / n
