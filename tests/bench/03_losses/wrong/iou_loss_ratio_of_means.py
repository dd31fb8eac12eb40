"""iou_loss: one index for the whole batch."""

import numpy as np


def iou_loss(x, y, smooth=1.0):
    i = np.sum(x * y) + smooth
    u = np.sum(x + y - x * y) + smooth
    return 1 - np.mean(i / u), ((1 - y) * i - y * u) / u**2
