"""tanh_backward: the slope is 1 - x**2 with the input x instead of the output."""

import numpy as np


def tanh_forward(x):
    x = np.array(x, dtype=float)
    out = np.tanh(x)
    return out, (x, out)


def tanh_backward(dout, cache):
    x, out = cache
    slope = 1.0 - np.square(x)
    return slope * dout
