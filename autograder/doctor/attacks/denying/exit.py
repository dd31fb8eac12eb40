# expect: total error
# expect: scale passed
# tier: 0
"""Ends the process without a word."""

import os


def total(x):
    os._exit(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
