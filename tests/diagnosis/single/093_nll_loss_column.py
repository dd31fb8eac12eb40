"""nll_loss: x[:, y] instead of one entry of each row."""
import numpy as np


def nll_loss(x, y):
    N = len(y)
    loss = -x[:, y].sum() / N
    dx = np.zeros(x.shape)
    dx[np.arange(N), y] = -1 / N
    return loss, dx
