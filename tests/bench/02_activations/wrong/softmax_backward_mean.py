"""softmax: subtracts the plain sum of dout, not the sum weighted by s."""
import numpy as np


def softmax_forward(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    s = e / np.sum(e, axis=1, keepdims=True)
    return s, s


def softmax_backward(dout, s):
    return s * (dout - np.sum(dout, axis=1, keepdims=True))
