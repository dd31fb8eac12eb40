"""nll_loss: dx is the gradient with respect to the probabilities, -1 / (N * exp(x)) at the right class, instead of -1/N."""

import numpy as np


def nll_loss(x, y):
    x = np.asarray(x, dtype=float)
    n, c = x.shape
    hot = np.eye(c)[y]
    loss = -np.sum(hot * x) / n
    dx = -hot / (n * np.exp(x))
    return float(loss), dx
