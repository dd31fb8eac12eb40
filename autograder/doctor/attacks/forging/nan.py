# expect: total failed
# expect: scale passed
"""Returns nan, which is farther than the tolerance from nothing."""

import numpy as np


def total(x):
    return np.full(len(x), np.nan)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
