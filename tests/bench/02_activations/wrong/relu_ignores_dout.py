"""relu: the gradient is the mask alone."""
import numpy as np


def relu_forward(x):
    return np.maximum(x, 0.0), x


def relu_backward(dout, x):
    dx = np.where(x > 0, 1.0, 0.0)
    return dx
