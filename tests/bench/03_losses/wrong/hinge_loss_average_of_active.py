"""hinge_loss: the mean runs over the active samples."""

import numpy as np


def hinge_loss(x, y):
    m = 1 - y * x
    k = max(1, np.sum(m > 0))
    return m[m > 0].sum() / k, -y * (m > 0) / k
