"""hinge_loss: labels are turned from 0 and 1 into signs, though they are signs already."""

import numpy as np


def hinge_loss(x, y):
    s = 2 * y - 1
    m = np.maximum(0, 1 - s * x)
    return m.mean(), -s * (m > 0) / len(x)
