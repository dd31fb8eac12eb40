"""residual_backward: db1 is summed from the gradient before the ReLU gate."""

import numpy as np


def residual_forward(x, w1, b1, w2, b2):
    pre = x @ w1 + b1
    h = np.maximum(pre, 0)
    return x + h @ w2 + b2, (x, w1, w2, h)


def residual_backward(dout, cache):
    x, w1, w2, h = cache
    dw2 = h.T @ dout
    db2 = np.sum(dout, axis=0)
    dh = dout @ w2.T
    dpre = np.where(h > 0, dh, 0)
    dw1 = x.T @ dpre
    db1 = np.sum(dh, axis=0)
    dx = dout + dpre @ w1.T
    return dx, dw1, db1, dw2, db2
