"""focal_loss: alpha weighs the zeros."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    s = 2 * y - 1
    lp = -np.logaddexp(0, -s * x)
    p, q = np.exp(lp), np.exp(-np.logaddexp(0, s * x))
    a = np.where(y == 1, 1 - alpha, alpha)
    return -(a * q**gamma * lp).sum() / len(x), s * a * q**gamma * (gamma * p * lp - q) / len(x)
