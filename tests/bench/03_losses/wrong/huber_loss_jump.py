"""huber_loss: delta * |r| outside, without the offset."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = x - y
    a = np.abs(r)
    return np.sum(np.where(a < delta, 0.5 * r**2, delta * a)) / len(x), np.where(
        a < delta, r, delta * np.sign(r)
    ) / len(x)
