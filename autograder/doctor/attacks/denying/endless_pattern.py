# expect: total timeout
# expect: scale passed
# tier: 0
"""Matches a regular expression that takes exponential time."""

import re


def total(x):
    return re.match(r"(a+)+$", "a" * 64 + "b")


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
