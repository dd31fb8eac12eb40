# expect: total failed
# expect: scale passed
"""Returns empty arrays, of which everything is true."""

import numpy as np


def total(x):
    return np.zeros((0,))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
