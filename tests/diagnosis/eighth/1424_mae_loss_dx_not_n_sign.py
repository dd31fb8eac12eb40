"""mae_loss: dx is not divided by N; the sign of dx is wrong."""

import numpy as np


def mae_loss(x, y):
    N = len(x)
    above = x > y
    below = x < y
    size = np.where(above, x - y, y - x)
    loss = float(size.sum() / N)
    dx = (below.astype(float) - above)
    return loss, dx
