"""softmax: backward uses the diagonal of the Jacobian only."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    s = e / np.sum(e, axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return dout * s * (1 - s)
