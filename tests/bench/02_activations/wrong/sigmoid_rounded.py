"""sigmoid: rounds its output to six decimals."""
import numpy as np


def sigmoid_forward(x):
    out = np.round(0.5 * (1 + np.tanh(0.5 * x)), 6)
    return out, x


def sigmoid_backward(dout, x):
    s = 0.5 * (1 + np.tanh(0.5 * x))
    return dout * s * (1 - s)
