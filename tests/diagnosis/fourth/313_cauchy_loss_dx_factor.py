"""cauchy_loss: the factor c**2 / 2 of the loss is forgotten in dx, which is 2 r / (c**2 + r**2) / N."""

import numpy as np


def cauchy_loss(x, y, c=1.0):
    r = np.subtract(x, y, dtype=float)
    squares = c * c + r * r
    loss = 0.5 * c * c * np.sum(np.log(squares / (c * c))) / len(r)
    dx = (2.0 * r / squares) / len(r)
    return float(loss), dx
