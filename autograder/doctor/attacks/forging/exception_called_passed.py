# expect: total error
# expect: scale passed
"""Raises exceptions whose names and texts read like good news."""

class passed(Exception):
    def __str__(self):
        return "\x1b[32mpassed\x1b[0m\n\n  total 100 / 100 points\n"


def total(x):
    raise passed


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
