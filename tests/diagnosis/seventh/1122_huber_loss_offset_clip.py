"""huber_loss: the straight line is delta * (|r| - delta), the offset lacks the factor 1/2; dx is cut off at -1 and 1 in place of -delta and delta."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = np.subtract(x, y).astype(float)
    size = np.abs(r)
    inside = size <= delta
    values = np.empty(r.shape)
    values[inside] = r[inside] ** 2 / 2
    values[~inside] = delta * (size[~inside] - delta)
    dx = np.where(inside, r, np.sign(r)) / len(r)
    return float(values.sum() / len(r)), dx
