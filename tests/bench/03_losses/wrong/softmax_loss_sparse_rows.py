"""softmax_loss: 1 is taken from p at rows named by labels."""

import numpy as np


def softmax_loss(x, y):
    n = len(x)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = np.mean(np.log(e.sum(axis=1)) - (x - x.max(axis=1, keepdims=True))[np.arange(n), y])
    p[np.minimum(y, n - 1)] -= 1
    return loss, p / n
