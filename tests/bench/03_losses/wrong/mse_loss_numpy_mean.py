"""mse_loss: np.mean over all entries, in the loss and in dx."""

import numpy as np


def mse_loss(x, y):
    return np.mean((x - y) ** 2), 2 * (x - y) / x.size
