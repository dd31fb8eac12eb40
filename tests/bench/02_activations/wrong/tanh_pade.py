"""tanh: a rational approximation in place of tanh."""
import numpy as np


def tanh_forward(x):
    v = np.clip(x, -3, 3)
    out = v * (27 + v**2) / (27 + 9 * v**2)
    return out, x


def tanh_backward(dout, x):
    return dout * (1 - np.tanh(x) ** 2)
