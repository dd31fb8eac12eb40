"""iou_loss: the union is sum(x) + sum(y), the intersection is not subtracted; dx lacks the minus sign."""

import numpy as np


def iou_loss(x, y, smooth=1.0):
    N = x.shape[0]
    losses = np.zeros(N)
    dx = np.zeros(x.shape)
    for n in range(N):
        I = np.sum(x[n] * y[n])
        U = np.sum(x[n]) + np.sum(y[n])
        top, bottom = I + smooth, U + smooth
        losses[n] = 1 - top / bottom
        dJ = y[n] / bottom - (1 - y[n]) * top / bottom**2
        dx[n] = dJ / N
    return float(losses.mean()), dx
