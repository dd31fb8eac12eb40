"""relu_and_tanh: mask from dout."""

import numpy as np


def relu(a):
    return np.maximum(a, 0), lambda d: (np.maximum(d, 0),)


def tanh(a):
    t = np.tanh(a)
    return t, lambda d: (d * (1 - t * t),)
