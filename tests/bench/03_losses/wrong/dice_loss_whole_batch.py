"""dice_loss: one coefficient for the whole batch."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    a = 2 * np.sum(x * y) + smooth
    b = np.sum(x) + np.sum(y) + smooth
    return 1 - np.mean(a / b), (a - 2 * y * b) / b**2
