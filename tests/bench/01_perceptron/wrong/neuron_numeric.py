"""neuron: gradients by forward differences."""
import numpy as np


def neuron_forward(x, w, b):
    s = 1 / (1 + np.exp(-(x @ w + b)))
    return s, (x, w, b)


def neuron_backward(dout, cache):
    x, w, b = cache
    h = 1e-6
    x, w = x.astype(float), w.astype(float)
    base = neuron_forward(x, w, b)[0]
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    for d in range(len(w)):
        e = np.zeros_like(w)
        e[d] = h
        dw[d] = np.sum(dout * (neuron_forward(x, w + e, b)[0] - base)) / h
        dx[:, d] = dout * (neuron_forward(x + e, w, b)[0] - base) / h
    db = np.sum(dout * (neuron_forward(x, w, b + h)[0] - base)) / h
    return dx, dw, db
