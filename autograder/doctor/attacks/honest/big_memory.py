# expect: total passed
# expect: scale passed
# tier: 0
"""Uses 100 MB for a moment, and then 8 MB in each call."""

import numpy as np

FIRST = [np.ones(12 << 20)]


def total(x):
    large = FIRST.pop() if FIRST else np.ones(1 << 20)
    return x.sum(axis=1) * large[0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
