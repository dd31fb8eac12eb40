"""sigmoid: the cache holds x, taken for the output."""
import numpy as np


def sigmoid_forward(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1 / (1 + e), e / (1 + e))
    return out, x


def sigmoid_backward(dout, cache):
    y = cache
    return dout * y * (1 - y)
