"""residual_backward: dx lacks the skip path, only the gradient through F is returned; dw2 is made with the input of the ReLU instead of its output."""
import numpy as np


def _relu(z):
    return 0.5 * (z + np.abs(z))


def residual_forward(x, w1, b1, w2, b2):
    a = x @ w1 + b1
    h = _relu(a)
    out = x + (h @ w2 + b2)
    return out, (x, w1, w2, a)


def residual_backward(dout, cache):
    x, w1, w2, a = cache
    h = _relu(a)
    db2 = dout.sum(axis=0)
    dw2 = a.T @ dout
    da = (dout @ w2.T) * (a > 0)
    db1 = da.sum(axis=0)
    dw1 = x.T @ da
    dx = np.zeros_like(dout)
    dx += da @ w1.T
    return dx, dw1, db1, dw2, db2
