"""dice_loss: x is rounded to a mask before the overlap is taken."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    m = (x > 0.5) * 1.0
    a = 2 * np.sum(m * y, axis=(1, 2), keepdims=True) + smooth
    b = np.sum(m + y, axis=(1, 2), keepdims=True) + smooth
    return 1 - np.mean(a / b), (a - 2 * y * b) / b**2 / len(x)
