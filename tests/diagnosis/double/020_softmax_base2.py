"""softmax: 2**x instead of exp; the inner sum runs over the columns."""
import numpy as np


def softmax_forward(x):
    e = np.exp2(x - np.max(x, axis=1, keepdims=True))
    out = e / np.sum(e, axis=1, keepdims=True)
    return out, out


def softmax_backward(dout, cache):
    s = cache
    inner = np.sum(dout * s, axis=0, keepdims=True)
    return s * (dout - inner)
