"""tanh: 1 + t**2 instead of 1 - t**2."""
import numpy as np


def tanh_forward(x):
    t = np.tanh(x)
    return t, t


def tanh_backward(dout, cache):
    t = cache
    dx = dout * (1 + t ** 2)
    return dx
