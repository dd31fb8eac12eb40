# expect: total failed
# expect: scale passed
"""Returns numbers of 80 bits beside those that are right."""

import numpy as np


def total(x):
    return x.sum(axis=1).astype(np.longdouble) + 1e-3


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
