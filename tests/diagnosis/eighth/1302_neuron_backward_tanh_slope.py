"""neuron_backward: the slope of the sigmoid is taken as 1 - out**2 (that of tanh) instead of out * (1 - out)."""

import numpy as np


def neuron_forward(x, w, b):
    z = np.einsum("nd,d->n", x, w) + b
    out = 1.0 / (1.0 + np.exp(-z))
    return out, (x, w, out)


def neuron_backward(dout, cache):
    x, w, out = cache
    slope = 1 - out * out
    dz = dout * slope
    dx = np.outer(dz, w)
    dw = np.einsum("nd,n->d", x, dz)
    return dx, dw, float(np.sum(dz))
