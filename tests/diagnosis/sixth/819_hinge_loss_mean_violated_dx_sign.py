"""hinge_loss: the loss is the mean over the violating samples only instead of all N; dx has the wrong sign."""
import numpy as np


def hinge_loss(x, y):
    N = len(x)
    gap = 1 - y * x
    violated = gap > 0
    loss = gap[violated].mean()
    dx = np.zeros(N)
    dx[violated] = y[violated] / N
    return float(loss), dx
