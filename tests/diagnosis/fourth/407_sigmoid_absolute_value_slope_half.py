"""sigmoid_forward: negative inputs get the output of their absolute value, 1 / (1 + exp(-|x|)); sigmoid_backward: the slope is 1 - out, the factor out is forgotten."""

import numpy as np


def sigmoid_forward(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1.0, 1.0) / (1.0 + e)
    return out, out


def sigmoid_backward(dout, cache):
    return dout * (1.0 - cache)
