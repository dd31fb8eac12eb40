"""tanh: tanh(x / 2) in forward and half the slope in backward, a consistent pair."""
import numpy as np


def tanh_forward(x):
    t = np.tanh(x / 2)
    return t, t


def tanh_backward(dout, t):
    return 0.5 * dout * (1 - t**2)
