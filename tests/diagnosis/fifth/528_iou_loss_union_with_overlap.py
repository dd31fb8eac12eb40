"""iou_loss: the union does not subtract the overlap: U is sum(x) + sum(y)."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    n = len(x)
    p, t = x.reshape(n, -1), np.reshape(y, (n, -1))
    inter = (p * t).sum(axis=1) + smooth
    union = p.sum(axis=1) + t.sum(axis=1) + smooth
    loss = 1 - np.mean(inter / union)
    top = t * union[:, None] - (1 - t) * inter[:, None]
    dx = -top / union[:, None] ** 2 / n
    return float(loss), dx.reshape(x.shape)
