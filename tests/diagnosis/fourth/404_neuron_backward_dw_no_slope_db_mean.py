"""neuron_backward: dw is made of dout without the slope of the sigmoid; db is the mean over the samples instead of the sum."""

import numpy as np


def neuron_forward(x, w, b):
    z = np.einsum("nd,d->n", x, w) + b
    out = 1 / (1 + np.exp(-z))
    return out, (np.asarray(x), w, out)


def neuron_backward(dout, cache):
    x, w, out = cache
    dz = dout * (out - out**2)
    dx = np.outer(dz, w)
    dw = np.einsum("n,nd->d", dout, x)
    db = float(np.mean(dz))
    return dx, dw, db
