"""relu_and_tanh: relu zeroes the caller's array."""

import numpy as np


def relu(a):
    a[a < 0] = 0
    return a, lambda d: (d * (a > 0),)


def tanh(a):
    t = np.tanh(a)
    return t, lambda d: (d * (1 - t * t),)
