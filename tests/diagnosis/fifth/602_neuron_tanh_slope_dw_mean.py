"""neuron_backward: dz uses the slope of tanh, 1 - out**2, instead of out * (1 - out); dw is averaged over the samples instead of summed."""
import numpy as np


def sigma(t):
    return np.exp(-np.logaddexp(0.0, -t))


def neuron_forward(x, w, b):
    a = sigma(np.dot(x, w) + b)
    return a, (x, w, a)


def neuron_backward(dout, cache):
    x, w, a = cache
    delta = dout * (1 - a**2)
    dx = delta[:, None] * w[None, :]
    dw = (x * delta[:, None]).mean(axis=0)
    db = float(delta.sum())
    return dx, dw, db
