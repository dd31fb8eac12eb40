"""nll_loss: the loss lacks the minus sign; dx is -1 at the right class, not divided by N."""

import numpy as np


def nll_loss(x, y):
    N, C = x.shape
    hot = np.eye(C)[y]
    loss = (hot * x).sum() / N
    dx = -hot
    return float(loss), dx
