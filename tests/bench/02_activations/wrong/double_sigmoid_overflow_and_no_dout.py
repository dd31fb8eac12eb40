"""sigmoid: nan for large x, and the gradient ignores dout."""
import numpy as np


def sigmoid_forward(x):
    s = np.exp(x) / (1 + np.exp(x))
    return s, s


def sigmoid_backward(dout, s):
    return s * (1 - s)
