"""mse_loss: x is overwritten by the residual."""

import numpy as np


def mse_loss(x, y):
    x -= y
    return np.sum(x**2) / len(x), 2 * x / len(x)
