"""tanh: the gradient ignores dout."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(x)
    return out, (x, out)


def tanh_backward(dout, cache):
    x, out = cache
    grad = np.ones_like(dout) * (1 - out**2)
    return grad
