"""softmax: no shift by the maximum, nan at 1e3."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x)
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
