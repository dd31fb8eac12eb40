"""dtanh: y is sent through tanh once more although it is an output already; the slope is 1 - y instead of 1 - y**2, the square is forgotten."""

import numpy as np


def dtanh(y):
    t = np.tanh(y)
    ones = np.ones(t.shape)
    return ones - t
