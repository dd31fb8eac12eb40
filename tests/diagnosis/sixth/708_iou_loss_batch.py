"""iou_loss: the sums run over the whole batch instead of each sample."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    n = len(x)
    pixels = tuple(range(x.ndim))
    inter = np.sum(x * y, axis=pixels, keepdims=True)
    union = np.sum(x + y, axis=pixels, keepdims=True) - inter
    a, b = inter + smooth, union + smooth
    loss = np.mean(1 - a / b)
    dx = ((1 - y) * a - y * b) / b**2 / n
    return float(loss), dx
