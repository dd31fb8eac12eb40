# expect: total failed
# expect: scale passed
"""Returns an array of objects that please when they are compared."""

from fractions import Fraction

import numpy as np


def total(x):
    return np.array([Fraction(0)] * len(x), dtype=object)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
