"""softmax: the loop over the rows of backward stops one short."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    s = e / e.sum(axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    dx = np.zeros_like(s)
    for n in range(s.shape[0] - 1):
        dx[n] = (np.diag(s[n]) - np.outer(s[n], s[n])) @ dout[n]
    return dx
