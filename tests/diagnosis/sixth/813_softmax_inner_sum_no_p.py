"""softmax_forward, softmax_backward: backward subtracts the plain sum of dout instead of the sum of dout * p; backward lacks the outer factor p."""
import numpy as np


def softmax_forward(x):
    x = np.asarray(x, dtype=float)
    top = x.max(axis=1, keepdims=True)
    e = np.exp(x - top)
    p = e / e.sum(axis=1, keepdims=True)
    return p, p


def softmax_backward(dout, cache):
    p = cache
    dx = np.empty_like(p)
    for n in range(len(p)):
        inner = np.sum(dout[n])
        dx[n] = dout[n] - inner
    return dx
