"""nll_loss: dx is -1 / (N * C) at the right classes instead of -1 / N."""
import numpy as np


def nll_loss(x, y):
    x = np.asarray(x, dtype=float)
    picked = np.take_along_axis(x, y[:, None], axis=1)
    dx = np.zeros_like(x)
    np.put_along_axis(dx, y[:, None], -1 / x.size, axis=1)
    return float(-picked.mean()), dx
