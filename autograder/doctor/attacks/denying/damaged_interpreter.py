# expect: total error
# expect: scale passed
# tier: 0
"""Writes over the interpreter's own objects, and goes on."""

import ctypes


def total(x):
    for thing in (None, True, 0, 1, int, type):
        ctypes.memset(id(thing), 0xFF, 8)
    ctypes.memset(id(int), 0, 128)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
