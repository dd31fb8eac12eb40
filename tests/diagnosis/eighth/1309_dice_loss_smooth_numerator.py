"""dice_loss: smooth is missing in the numerator, in the loss and in dx."""

import numpy as np


def dice_loss(x, y, smooth=1.0):
    N = x.shape[0]
    flat_x, flat_y = x.reshape(N, -1), y.reshape(N, -1)
    top = 2 * np.einsum("np,np->n", flat_x, flat_y)
    bottom = flat_x.sum(axis=1) + flat_y.sum(axis=1) + smooth
    loss = np.mean(1 - top / bottom)
    A, B = top[:, None], bottom[:, None]
    dx = (A - 2 * flat_y * B) / B**2 / N
    return float(loss), dx.reshape(x.shape)
