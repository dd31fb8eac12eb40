"""sigmoid: 1 - y**2, the slope of tanh."""
import numpy as np


def sigmoid_forward(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    return out, out


def sigmoid_backward(dout, cache):
    y = cache
    return dout * (1 - y ** 2)
