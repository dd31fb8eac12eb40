"""softmax: the shift has no keepdims: an error, or for square input a shift by column."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1))
    s = e / np.sum(e, axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
