"""huber_loss: the smooth L1 of other libraries: divided by delta."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = x - y
    a = np.abs(r)
    loss = np.where(a < delta, 0.5 * r**2 / delta, a - 0.5 * delta)
    return loss.sum() / len(x), np.clip(r / delta, -1, 1) / len(x)
