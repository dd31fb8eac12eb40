"""mse_loss: the root of the squared error of each sample is taken before the mean; dx is divided by N * M instead of N."""
import numpy as np


def mse_loss(x, y):
    N, M = x.shape
    residual = np.subtract(x, y, dtype=float)
    loss = 0.0
    for n in range(N):
        loss += np.sqrt(residual[n] @ residual[n])
    dx = 2.0 / (N * M) * residual
    return float(loss / N), dx
