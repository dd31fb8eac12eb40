"""sigmoid: backward is a one-sided finite difference."""
import numpy as np


def f(x):
    z = np.exp(-abs(x))
    return np.where(x >= 0, 1, z) / (1 + z)


def sigmoid_forward(x):
    return f(x), x


def sigmoid_backward(dout, x):
    h = 1e-5
    return dout * (f(x + h) - f(x)) / h
