"""sigmoid: 1 / (1 + exp(x)), the sign of the exponent is missing."""
import numpy as np


def sigmoid_forward(x):
    out = 1.0 / (1.0 + np.exp(np.clip(x, -700, 700)))
    return out, out


def sigmoid_backward(dout, out):
    return dout * out * (1.0 - out)
