"""tanh: writes the output into x."""
import numpy as np


def tanh_forward(x):
    out = np.tanh(x, out=x) if x.dtype == float else np.tanh(x)
    return out, out.copy()


def tanh_backward(dout, cache):
    return dout * (1 - cache**2)
