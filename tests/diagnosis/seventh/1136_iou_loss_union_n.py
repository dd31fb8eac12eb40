"""iou_loss: the overlap is not subtracted from the union, U = sum(x) + sum(y); dx is not divided by N."""

import numpy as np


def iou_loss(x, y, smooth=1.0):
    N = len(x)
    loss = 0.0
    dx = np.zeros(x.shape)
    for n in range(N):
        overlap = np.vdot(x[n], y[n])
        union = x[n].sum() + y[n].sum()
        I, U = overlap + smooth, union + smooth
        loss += 1 - I / U
        dx[n] = -(y[n] * U - (1 - y[n]) * I) / U**2
    return float(loss / N), dx
