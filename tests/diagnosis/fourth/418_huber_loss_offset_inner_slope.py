"""huber_loss: the straight line of the loss is delta * (|r| - delta) instead of delta * (|r| - delta / 2); dx is 2 r / N instead of r / N inside delta."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = np.subtract(x, y, dtype=float)
    n = r.shape[0]
    size = np.abs(r)
    inside = size <= delta
    loss = np.sum(0.5 * r[inside] ** 2) + delta * np.sum(size[~inside] - delta)
    slope = np.where(inside, 2.0 * r, np.copysign(delta, r))
    return float(loss / n), slope / n
