"""sigmoid: backward takes the sigmoid of the output once more."""
import numpy as np


def sig(x):
    return np.exp(-np.logaddexp(0, -x))


def sigmoid_forward(x):
    out = sig(x)
    return out, out


def sigmoid_backward(dout, out):
    return dout * sig(out) * (1 - sig(out))
