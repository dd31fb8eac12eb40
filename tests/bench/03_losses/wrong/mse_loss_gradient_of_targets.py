"""mse_loss: dx is the gradient with respect to y."""

import numpy as np


def mse_loss(x, y):
    return np.sum((y - x) ** 2) / len(x), 2 / len(x) * (y - x)
