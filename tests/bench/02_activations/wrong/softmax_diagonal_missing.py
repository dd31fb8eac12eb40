"""softmax: backward leaves out the diagonal term, -s * sum(s * dout)."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    s = e / np.sum(e, axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return -s * (dout * s).sum(axis=1, keepdims=True)
