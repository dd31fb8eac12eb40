"""softmax: columns in place of rows, and the diagonal of the Jacobian only."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=0, keepdims=True))
    s = e / e.sum(axis=0, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return dout * s * (1 - s)
