"""iou_loss: smooth is not added to the numerator, only to the union; dx takes the slope of the union as 1 at every pixel instead of 1 - y."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    n = x.shape[0]
    losses = []
    dx = np.empty(x.shape)
    for i in range(n):
        overlap = np.sum(x[i] * y[i])
        covered = np.sum(x[i]) + np.sum(y[i]) - overlap
        top, bottom = overlap, covered + smooth
        losses.append(1 - top / bottom)
        dtop, dbottom = y[i], 1
        dx[i] = -(dtop * bottom - top * dbottom) / bottom**2
    return float(np.mean(losses)), dx / n
