"""huber_loss: on the straight parts dx is delta whatever the sign; dx is not divided by N."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = x - y
    size = np.abs(r)
    near = size <= delta
    loss = np.where(near, 0.5 * r ** 2, delta * (size - 0.5 * delta)).sum() / len(x)
    dx = np.where(near, r, delta)
    return float(loss), dx
