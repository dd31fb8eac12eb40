"""relu: clips at 6 in forward."""
import numpy as np


def relu_forward(x):
    return np.minimum(np.maximum(x, 0.0), 6.0), x


def relu_backward(dout, x):
    return dout * (x > 0)
