"""iou_loss: the union is sum(x) + sum(y) without subtracting the overlap sum(x * y); dx is not divided by N."""

import numpy as np


def iou_loss(x, y, smooth=1.0):
    n = x.shape[0]
    pixels = x.reshape(n, -1)
    mask = np.reshape(y, (n, -1)).astype(float)
    overlap = np.sum(pixels * mask, axis=1, keepdims=True)
    union = pixels.sum(axis=1, keepdims=True) + mask.sum(axis=1, keepdims=True)
    a, b = overlap + smooth, union + smooth
    loss = 1.0 - np.mean(a / b)
    slope = mask / b - (1.0 - mask) * a / b**2
    return float(loss), -slope.reshape(x.shape)
