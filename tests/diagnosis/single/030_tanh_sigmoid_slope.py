"""tanh: t (1 - t), the slope of the sigmoid."""
import numpy as np


def tanh_forward(x):
    t = np.tanh(x)
    return t, t


def tanh_backward(dout, cache):
    t = cache
    dx = dout * (t * (1 - t))
    return dx
