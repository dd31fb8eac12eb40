"""neuron: sigmoid of the output once more."""
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def neuron_forward(x, w, b):
    s = sigmoid(x @ w + b)
    return s, (x, w, s)


def neuron_backward(dout, cache):
    x, w, s = cache
    dz = dout * sigmoid(s) * (1 - sigmoid(s))
    return np.outer(dz, w), x.T @ dz, dz.sum()
