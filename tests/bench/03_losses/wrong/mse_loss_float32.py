"""mse_loss: everything is computed in single precision."""

import numpy as np


def mse_loss(x, y):
    d = (x - y).astype(np.float32)
    return float(np.sum(d**2)) / len(x), 2 * d / np.float32(len(x))
