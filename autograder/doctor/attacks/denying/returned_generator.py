# expect: total failed
# expect: scale passed
# tier: 0
"""Returns a generator that has no end in the place of values."""

import itertools


def total(x):
    return (float(n) for n in itertools.count())


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
