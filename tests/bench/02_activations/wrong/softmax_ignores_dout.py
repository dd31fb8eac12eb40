"""softmax: backward sums the Jacobian rows, dout is ignored."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    s = e / np.sum(e, axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    dx = np.zeros(s.shape)
    for n in range(len(s)):
        jacobian = np.diag(s[n]) - np.outer(s[n], s[n])
        dx[n] = jacobian.sum(axis=1)
    return dx
