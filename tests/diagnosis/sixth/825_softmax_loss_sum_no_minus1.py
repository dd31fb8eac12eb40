"""softmax_loss: the loss is summed over the samples instead of averaged; the 1 of the right class is not subtracted: dx is softmax / N."""
import numpy as np


def softmax_loss(x, y):
    x = np.asarray(x, dtype=float)
    N = x.shape[0]
    rows = np.arange(N)
    shifted = x - x.max(axis=1)[:, None]
    lse = np.log(np.exp(shifted).sum(axis=1))
    losses = lse - shifted[rows, y]
    dx = np.exp(shifted - lse[:, None])
    dx /= N
    return float(losses.sum()), dx
