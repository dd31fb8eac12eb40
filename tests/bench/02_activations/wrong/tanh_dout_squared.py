"""tanh: dout is multiplied in twice."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(x)
    return out, out


def tanh_backward(dout, out):
    dx = dout * (1 - out**2)
    return dx * dout
