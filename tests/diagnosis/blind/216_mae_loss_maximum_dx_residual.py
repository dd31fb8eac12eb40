"""mae_loss: the loss of a sample is its largest absolute error instead of the sum over the outputs; dx is the residual divided by N instead of its sign divided by N."""
import numpy as np


def mae_loss(x, y):
    N = x.shape[0]
    r = np.asarray(x, dtype=float) - y
    size = np.abs(r)
    loss = size.max(axis=1).mean()
    dx = r / N
    return float(loss), dx
