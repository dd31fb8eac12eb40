# expect: total failed
# expect: scale passed
"""Returns the right numbers as text."""

import numpy as np


def total(x):
    return x.sum(axis=1).astype(str)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
