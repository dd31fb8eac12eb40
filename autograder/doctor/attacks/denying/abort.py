# expect: total error
# expect: scale passed
# tier: 0
"""Ends the process by a signal of its own."""

import os


def total(x):
    os.abort()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
