"""sigmoid: the branch for negative x is 1 / (1 + exp(x))."""
import numpy as np


def sigmoid_forward(x):
    pos = x >= 0
    out = np.empty(x.shape)
    out[pos] = 1 / (1 + np.exp(-x[pos]))
    out[~pos] = 1 / (1 + np.exp(x[~pos]))
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1 - out)
