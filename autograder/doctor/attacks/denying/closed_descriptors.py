# expect: total error
# expect: scale passed
# tier: 0
"""Closes every descriptor, its line too."""

import os


def total(x):
    os.closerange(0, 1024)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
