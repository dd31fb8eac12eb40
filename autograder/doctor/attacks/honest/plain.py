# expect: total passed
# expect: scale passed
# tier: 0
"""Does what is asked, in the most usual way."""

import numpy as np


def total(x):
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
