# expect: total timeout
# expect: scale passed
# tier: 0
"""Makes a list of a generator that has no end."""

import itertools


def total(x):
    return sum(itertools.count())


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
