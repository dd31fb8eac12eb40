"""mse_loss: dx has the wrong sign, 2 * (y - x); dx is not divided by N."""

import numpy as np


def mse_loss(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    n = len(x)
    per_sample = [np.dot(p - t, p - t) for p, t in zip(x, y)]
    loss = sum(per_sample) / n
    dx = 2.0 * (y - x)
    return float(loss), dx
