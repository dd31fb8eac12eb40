# expect: total error
# expect: scale passed
# tier: 0
"""Reads memory that is not there."""

import ctypes


def total(x):
    return ctypes.string_at(0)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
