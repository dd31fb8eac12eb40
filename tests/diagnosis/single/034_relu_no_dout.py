"""relu: dout is forgotten."""
import numpy as np


def relu_forward(x):
    out = np.maximum(0, x)
    return out, x


def relu_backward(dout, cache):
    x = cache
    dx = 1.0 * (x > 0)
    return dx
