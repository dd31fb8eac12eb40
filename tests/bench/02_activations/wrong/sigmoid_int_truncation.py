"""sigmoid: zeros_like(x) makes an integer result of integer input."""
import numpy as np


def sigmoid_forward(x):
    out = np.zeros_like(x)
    pos = x >= 0
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    out[~pos] = np.exp(x[~pos]) / (1 + np.exp(x[~pos]))
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1 - out)
