"""mse_loss: the loss has an extra factor 1/2; dx is divided by all N * M entries instead of N."""
import numpy as np


def mse_loss(x, y):
    N = x.shape[0]
    r = np.subtract(x, y, dtype=float)
    loss = float(np.einsum("nm,nm->", r, r)) / (2 * N)
    return loss, (2.0 / r.size) * r
