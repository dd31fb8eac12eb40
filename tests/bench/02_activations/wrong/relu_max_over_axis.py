"""relu: np.max(x, 0) where np.maximum(x, 0) is meant."""
import numpy as np


def relu_forward(x):
    out = np.max(x, 0)
    return out, x


def relu_backward(dout, x):
    return dout * (x > 0)
