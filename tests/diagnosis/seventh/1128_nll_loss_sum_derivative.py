"""nll_loss: the loss is summed over the samples and not averaged; dx is -1 / (N p) at the right class with p = exp(x), as if the loss took a logarithm itself, in place of -1 / N."""

import numpy as np


def nll_loss(x, y):
    N, C = x.shape
    onehot = np.eye(C)[y]
    loss = -np.sum(x * onehot)
    dx = -onehot / (N * np.exp(x))
    return float(loss), dx
