"""tanh: the slope is taken as 1 - x**2 with the input x, instead of the output."""

import numpy as np


def tanh_forward(x):
    out = np.tanh(x)
    return out, x


def tanh_backward(dout, cache):
    x = cache
    return dout * (1 - x ** 2.0)
