"""relu: the backward mask zeroes where the output is below 1."""
import numpy as np


def relu_forward(x):
    out = x.copy()
    out[x < 0] = 0
    cache = out
    return out, cache


def relu_backward(dout, cache):
    dx = np.array(dout, dtype=float)
    dx[cache <= 1] = 0
    return dx
