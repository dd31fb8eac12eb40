"""tanh_forward, tanh_backward: forward uses exp(-|x|) instead of exp(-2|x|), which is tanh(x / 2); the slope is 1 - out instead of 1 - out**2."""
import numpy as np


def tanh_forward(x):
    x = np.asarray(x, dtype=float)
    small = np.exp(-np.abs(x))
    value = np.sign(x) * (1 - small) / (1 + small)
    return value, (value,)


def tanh_backward(dout, cache):
    (value,) = cache
    dx = (1 - value) * dout
    return dx
