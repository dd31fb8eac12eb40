"""residual: b2 is left out in the forward pass; db1 is a mean."""
import numpy as np


def residual_forward(x, w1, b1, w2, b2):
    a = x @ w1 + b1
    h = np.maximum(0, a)
    out = x + h @ w2
    return out, (x, w1, w2, a, h)


def residual_backward(dout, cache):
    x, w1, w2, a, h = cache
    dw2 = h.T @ dout
    db2 = dout.sum(axis=0)
    da = dout @ w2.T
    da[a <= 0] = 0
    dw1 = x.T @ da
    db1 = da.mean(axis=0)
    dx = dout + da @ w1.T
    return dx, dw1, db1, dw2, db2
