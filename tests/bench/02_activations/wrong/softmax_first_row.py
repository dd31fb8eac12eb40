"""softmax: the Jacobian of the first row is used for every row."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    J = np.diag(s[0]) - np.outer(s[0], s[0])
    return dout @ J
