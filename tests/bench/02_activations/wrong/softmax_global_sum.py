"""softmax: divides by the sum over the whole array."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    true = e / e.sum(axis=1, keepdims=True)
    return e / np.sum(e), true


def softmax_backward(dout, s):
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
