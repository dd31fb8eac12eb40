"""mse_loss: the loss is divided by all N * M entries instead of N; dx lacks the factor 2."""
import numpy as np


def mse_loss(x, y):
    residual = np.asarray(x, dtype=float) - np.asarray(y, dtype=float)
    samples = residual.shape[0]
    loss = np.einsum("nm,nm->", residual, residual) / residual.size
    dx = residual / samples
    return float(loss), dx
