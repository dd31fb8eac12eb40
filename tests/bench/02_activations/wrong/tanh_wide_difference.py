"""tanh: backward is a central difference with h = 1e-3."""
import numpy as np


def tanh_forward(x):
    return np.tanh(x), x


def tanh_backward(dout, x):
    h = 1e-3
    return dout * (np.tanh(x + h) - np.tanh(x - h)) / (2 * h)
