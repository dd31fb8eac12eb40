"""relu: the mask of backward starts at 1, not at 0."""
import numpy as np


def relu_forward(x):
    return np.maximum(x, 0.0), x


def relu_backward(dout, x):
    return np.where(x >= 1, dout, 0.0)
