"""tanh: casts the output back to the input's type, which truncates integers."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(x).astype(x.dtype)
    return out, x


def tanh_backward(dout, x):
    return dout * (1 - np.tanh(x) ** 2)
