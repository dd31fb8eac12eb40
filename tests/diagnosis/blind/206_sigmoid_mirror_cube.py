"""sigmoid_forward: negative x gets sigmoid(-x), the value of the positive side; sigmoid_backward computes the slope as out - out**3 instead of out - out**2."""
import numpy as np


def sigmoid_forward(x):
    x = np.asarray(x, dtype=float)
    small = np.exp(-np.abs(x))
    positive_side = 1.0 / (1.0 + small)
    negative_side = 1.0 / (1.0 + small)
    out = np.where(x >= 0, positive_side, negative_side)
    return out, out


def sigmoid_backward(dout, cache):
    out = cache
    return dout * (out - out**3)
