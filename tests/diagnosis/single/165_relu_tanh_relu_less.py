"""relu/tanh: the mask is a < 0."""
import numpy as np


def relu(a):
    return np.maximum(a, 0), lambda dout: (dout * (a < 0),)


def tanh(a):
    t = np.tanh(a)
    return t, lambda dout: (dout * (1 - t * t),)
