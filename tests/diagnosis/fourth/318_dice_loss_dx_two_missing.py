"""dice_loss: in dx the factor 2 of 2 * y * B is missing."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    n = len(x)
    total = 0.0
    dx = np.zeros(x.shape)
    for i in range(n):
        top = 2.0 * np.vdot(x[i], y[i]) + smooth
        bottom = x[i].sum() + y[i].sum() + smooth
        total += 1.0 - top / bottom
        dx[i] = (top - y[i] * bottom) / (n * bottom**2)
    return float(total / n), dx
