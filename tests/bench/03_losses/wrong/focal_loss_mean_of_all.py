"""focal_loss: np.mean over N * M."""

import numpy as np


def focal_loss(x, y, gamma=2.0, alpha=0.25):
    s = 2 * y - 1
    lp = -np.logaddexp(0, -s * x)
    p, q = np.exp(lp), np.exp(-np.logaddexp(0, s * x))
    a = np.where(y == 1, alpha, 1 - alpha)
    return -(a * q**gamma * lp).mean(), s * a * q**gamma * (gamma * p * lp - q) / x.size
