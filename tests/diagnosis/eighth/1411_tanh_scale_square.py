"""tanh_forward: computes 2 * sigmoid(x) - 1, the factor 2 in the argument is missing; tanh_backward uses 1 - out, the output is not squared."""

import numpy as np


def tanh_forward(x):
    z = 1.0 * np.asarray(x)
    e = np.exp(-np.abs(z))
    out = np.sign(z) * (1 - e) / (1 + e)
    return out, out


def tanh_backward(dout, cache):
    y = cache
    return dout * (1 - y)
