"""mse_loss: half the square in the loss, and dx is not averaged."""

import numpy as np


def mse_loss(x, y):
    return 0.5 * np.sum((x - y) ** 2) / len(x), x - y
