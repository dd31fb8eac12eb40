"""sigmoid: a trailing comma makes the gradient a tuple of one."""
import numpy as np


def sigmoid_forward(x):
    out = 0.5 * (1 + np.tanh(0.5 * x))
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1 - out),
