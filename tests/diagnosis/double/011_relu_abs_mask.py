"""relu: abs(x) instead of max(0, x); the mask is x < 0."""
import numpy as np


def relu_forward(x):
    out = np.abs(x)
    return out, x


def relu_backward(dout, cache):
    x = cache
    dx = dout * (x < 0)
    return dx
