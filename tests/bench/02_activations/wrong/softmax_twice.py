"""softmax: backward applies softmax to the output again."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, out):
    s, _ = softmax_forward(out)
    return s * (dout - (dout * s).sum(axis=1, keepdims=True))
