"""sigmoid: the piecewise linear "hard" sigmoid in forward."""
import numpy as np


def sigmoid_forward(x):
    out = np.clip(0.25 * x + 0.5, 0.0, 1.0)
    return out, x


def sigmoid_backward(dout, x):
    s = np.exp(-np.logaddexp(0, -x))
    return dout * s * (1 - s)
