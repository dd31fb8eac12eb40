"""iou_loss: dx has the wrong sign; the loss is the sum over samples of 1 - IoU."""
import numpy as np


def iou_loss(x, y, smooth=1.0):
    N = x.shape[0]
    I = np.einsum("nhw,nhw->n", x, y)
    U = np.einsum("nhw->n", x) + np.einsum("nhw->n", y) - I
    loss = np.sum(1 - (I + smooth) / (U + smooth))
    I, U = I[:, None, None] + smooth, U[:, None, None] + smooth
    dx = (y * U - I * (1 - y)) / U ** 2 / N
    return loss, dx
