"""relu_and_tanh: tanh by exponentials overflows."""

import numpy as np


def relu(a):
    return np.maximum(a, 0), lambda d: (d * (a > 0),)


def tanh(a):
    t = (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))
    return t, lambda d: (d * (1 - t * t),)
