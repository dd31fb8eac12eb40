"""relu: takes the absolute value."""
import numpy as np


def relu_forward(x):
    return np.abs(x) * 1.0, x


def relu_backward(dout, x):
    return dout * (x > 0)
