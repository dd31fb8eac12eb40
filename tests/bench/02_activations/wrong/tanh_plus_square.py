"""tanh: the gradient is 1 + out**2."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(x)
    return out, out


def tanh_backward(dout, out):
    return dout * (1 + out * out)
