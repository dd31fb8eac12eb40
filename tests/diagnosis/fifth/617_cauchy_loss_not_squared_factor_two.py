"""cauchy_loss: the loss takes log(1 + abs(r) / c), without the square of r / c; dx is twice as large as it should be: 2 * r / (1 + (r / c)**2) / N."""
import numpy as np


def cauchy_loss(x, y, c=1.0):
    r = np.asarray(x, dtype=float) - y
    u = r / c
    rho = 0.5 * c**2 * np.log1p(np.abs(u))
    pull = 2 * r / (1 + u**2)
    return float(rho.sum() / len(r)), pull / len(r)
