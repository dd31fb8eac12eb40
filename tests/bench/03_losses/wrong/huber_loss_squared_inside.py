"""huber_loss: r**2 inside without the half, and its slope 2 r."""

import numpy as np


def huber_loss(x, y, delta=1.0):
    r = x - y
    inside = np.abs(r) <= delta
    h = np.where(inside, r**2, 2 * delta * np.abs(r) - delta**2)
    return h.sum() / len(x), np.where(inside, 2 * r, 2 * delta * np.sign(r)) / len(x)
