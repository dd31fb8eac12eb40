"""residual_forward: out goes through one more ReLU after the sum; residual_backward: dw2 is made of the input of the inner ReLU instead of its output."""

import numpy as np


def residual_forward(x, w1, b1, w2, b2):
    z = x @ w1 + b1
    gate = (z > 0).astype(float)
    correction = (gate * z) @ w2 + b2
    out = np.maximum(x + correction, 0.0)
    return out, (x, z, gate, w1, w2)


def residual_backward(dout, cache):
    x, z, gate, w1, w2 = cache
    dw2 = z.T @ dout
    db2 = dout.sum(axis=0)
    dz = gate * (dout @ w2.T)
    dw1 = x.T @ dz
    db1 = dz.sum(axis=0)
    dx = dz @ w1.T
    dx += dout
    return dx, dw1, db1, dw2, db2
