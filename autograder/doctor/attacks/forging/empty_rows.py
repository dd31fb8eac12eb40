# expect: total failed
# expect: scale passed
"""Returns an array of the right length with no elements."""

import numpy as np


def total(x):
    return np.zeros((len(x), 0))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
