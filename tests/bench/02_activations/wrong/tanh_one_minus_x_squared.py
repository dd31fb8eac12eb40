"""tanh: the gradient is 1 - x**2, not 1 - tanh(x)**2."""
import numpy as np


def tanh_forward(x):
    return np.tanh(x), x


def tanh_backward(dout, cache):
    x = cache
    return dout * (1 - x**2)
