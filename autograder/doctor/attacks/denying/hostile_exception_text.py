# expect: total timeout
# expect: scale passed
# tier: 0
"""Raises an exception whose text takes for ever."""

class Trap(Exception):
    def __str__(self):
        while True:
            pass


def total(x):
    raise Trap


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
