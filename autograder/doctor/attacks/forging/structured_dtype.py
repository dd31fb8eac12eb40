# expect: total failed
# expect: scale passed
"""Returns a structured array with the right values in one field."""

import numpy as np


def total(x):
    return np.array([(s, 0) for s in x.sum(axis=1)], [('sums', 'f8'), ('more', 'i8')])


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
