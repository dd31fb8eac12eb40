"""tanh: the textbook quotient overflows to nan at 1e3."""
import numpy as np


def tanh_forward(x):
    out = (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))
    return out, out


def tanh_backward(dout, out):
    return dout * (1 - out**2)
