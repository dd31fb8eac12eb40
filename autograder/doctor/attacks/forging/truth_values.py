# expect: total failed
# expect: scale passed
"""Returns truth values in place of numbers."""

import numpy as np


def total(x):
    return np.ones(len(x), bool)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
