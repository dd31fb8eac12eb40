"""dice_loss: the predicted region counts by its squares in the denominator, sum(x**2) instead of sum(x); dx is divided by B instead of B**2."""
import numpy as np


def dice_loss(x, y, smooth=1.0):
    N = x.shape[0]
    p = x.reshape(N, -1)
    t = np.reshape(y, (N, -1)).astype(float)
    A = 2.0 * (p * t).sum(axis=1) + smooth
    B = (p**2).sum(axis=1) + t.sum(axis=1) + smooth
    loss = np.sum(1.0 - A / B) / N
    numerator = 2.0 * t * B[:, None] - A[:, None]
    dx = -numerator / (N * B[:, None])
    return float(loss), dx.reshape(x.shape)
