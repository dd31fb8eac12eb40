"""iou_loss: the intersection is not subtracted from the union; dx takes 1 instead of 1 - y as the slope of the union."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    n = len(x)
    pixels = tuple(range(1, x.ndim))
    inter = np.sum(x * y, axis=pixels, keepdims=True)
    union = np.sum(x + y, axis=pixels, keepdims=True)
    a, b = inter + smooth, union + smooth
    loss = np.mean(1 - a / b)
    dx = (a - y * b) / b**2 / n
    return float(loss), dx
