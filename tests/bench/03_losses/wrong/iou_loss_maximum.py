"""iou_loss: the union is the sum of the larger entries, the intersection that of the smaller ones."""

import numpy as np


def iou_loss(x, y, smooth=1.0):
    i = np.sum(np.minimum(x, y), axis=(1, 2), keepdims=True) + smooth
    u = np.sum(np.maximum(x, y), axis=(1, 2), keepdims=True) + smooth
    return 1 - np.mean(i / u), np.where(y == 1, -1 / u, i / u**2) / len(x) * 2
