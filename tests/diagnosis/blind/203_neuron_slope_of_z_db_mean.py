"""neuron_backward: the slope of the sigmoid is computed as z * (1 - z) with the score z instead of the sigmoid's output; db is the mean over the samples instead of the sum."""
import numpy as np


def neuron_forward(x, w, b):
    z = np.einsum("nd,d->n", x, w) + b
    out = 1.0 / (1.0 + np.exp(-z))
    return out, (x, w, z)


def neuron_backward(dout, cache):
    x, w, z = cache
    s = 1.0 / (1.0 + np.exp(-z))
    slope = z * (1.0 - z)
    dz = dout * slope
    dx = np.outer(dz, w)
    dw = np.einsum("nd,n->d", x, dz)
    db = dz.mean()
    return dx, dw, float(db)
