"""residual_backward: dx lacks the skip path: dout is not added; dw2 is made from the sums before the ReLU instead of from its output."""
import numpy as np


def residual_forward(x, w1, b1, w2, b2):
    a = x @ w1 + b1
    h = np.where(a > 0, a, 0.0)
    out = x + h @ w2 + b2
    return out, (x, a, h, w1, w2)


def residual_backward(dout, cache):
    x, a, h, w1, w2 = cache
    dw2 = a.T @ dout
    db2 = dout.sum(axis=0)
    da = (dout @ w2.T) * (a > 0)
    dw1 = x.T @ da
    db1 = da.sum(axis=0)
    dx = da @ w1.T
    return dx, dw1, db1, dw2, db2
