"""dice_loss: squares in the denominator."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    a = 2 * np.sum(x * y, axis=(1, 2), keepdims=True) + smooth
    b = np.sum(x**2, axis=(1, 2), keepdims=True) + np.sum(y, axis=(1, 2), keepdims=True) + smooth
    return 1 - np.mean(a / b), (2 * x * a - 2 * y * b) / b**2 / len(x)
