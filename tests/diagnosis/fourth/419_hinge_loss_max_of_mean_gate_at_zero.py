"""hinge_loss: the maximum with 0 is taken of the mean of 1 - y * x over the batch, not of each sample; dx is nonzero only where y * x < 0 instead of where y * x < 1."""

import numpy as np


def hinge_loss(x, y):
    x = np.asarray(x, dtype=float)
    n = x.size
    agreement = x * y
    loss = max(float(np.mean(1.0 - agreement)), 0.0)
    dx = np.zeros(n)
    late = agreement < 0.0
    dx[late] = np.asarray(y)[late] * (-1.0 / n)
    return float(loss), dx
