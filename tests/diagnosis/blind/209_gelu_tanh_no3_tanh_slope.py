"""gelu_tanh_backward: the factor 3 is missing in du/dx (0.044715 * x**2 instead of 3 * 0.044715 * x**2); the slope of the tanh is 1 - t instead of 1 - t**2."""
import numpy as np


import math

ROOT = math.sqrt(2.0 / math.pi)
CUBIC = 0.044715


def gelu_tanh_forward(x):
    x = np.asarray(x, dtype=float)
    u = ROOT * (x + CUBIC * x**3)
    t = np.tanh(u)
    out = x * (1 + t) / 2
    return out, (x, t)


def gelu_tanh_backward(dout, cache):
    x, t = cache
    du = ROOT * (1 + CUBIC * x**2)
    first = (1 + t) / 2
    second = x / 2 * (1 - t) * du
    return dout * (first + second)
