"""softmax: shifts by the minimum of the row, which overflows all the same."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.min(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
