"""sigmoid: backward uses x * (1 - x), with the input in place of the output."""
import numpy as np


def sigmoid_forward(x):
    out = 1 / (1 + np.exp(-np.clip(x, -700, 700)))
    cache = x
    return out, cache


def sigmoid_backward(dout, cache):
    x = cache
    return dout * (x * (1 - x))
