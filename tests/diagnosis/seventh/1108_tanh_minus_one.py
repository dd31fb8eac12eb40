"""tanh_forward: 2 * sigmoid(2 x) without the final - 1; tanh_backward uses 1 - out, the output is not squared."""

import numpy as np


def _sigmoid(v):
    e = np.exp(-np.abs(v))
    return np.where(v >= 0, 1 / (1 + e), e / (1 + e))


def tanh_forward(x):
    x = np.asarray(x, dtype=float)
    out = 2 * _sigmoid(2 * x)
    return out, (out,)


def tanh_backward(dout, cache):
    (t,) = cache
    slope = 1 - t
    return dout * slope
