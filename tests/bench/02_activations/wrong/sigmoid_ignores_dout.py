"""sigmoid: the gradient ignores dout."""
import numpy as np


def sigmoid_forward(x):
    z = np.exp(-np.abs(x))
    out = np.where(x >= 0, 1 / (1 + z), z / (1 + z))
    return out, out


def sigmoid_backward(dout, cache):
    s = cache
    return s * (1 - s)
