"""softmax_backward: the sum over the row is of dout alone instead of dout * out; the factor out before the bracket is missing in dx."""
import numpy as np


def softmax_forward(x):
    x = np.asarray(x, dtype=float)
    e = np.exp(x - x.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    return p, p


def softmax_backward(dout, cache):
    p = cache
    common = np.sum(dout, axis=1, keepdims=True)
    centred = dout - common
    return centred
