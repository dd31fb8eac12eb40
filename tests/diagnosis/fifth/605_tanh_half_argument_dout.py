"""tanh_forward: the exponent lacks the factor 2, so the output is tanh(x / 2); in the backward pass dout multiplies only the 1 and not out**2: dx is dout - out**2."""
import numpy as np


def tanh_forward(x):
    x = np.asarray(x, dtype=float)
    decay = np.exp(-np.abs(x))
    out = np.sign(x) * (1 - decay) / (1 + decay)
    return out, out


def tanh_backward(dout, cache):
    t = cache
    return dout * 1 - t**2
