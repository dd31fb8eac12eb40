# expect: total error
# expect: scale passed
# tier: 0
"""Ends the process before its function is even defined."""

import os

GONE = os._exit(1)


def total(x):
    return GONE


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
