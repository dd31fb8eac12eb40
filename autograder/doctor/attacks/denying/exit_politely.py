# expect: total error
# expect: scale passed
# tier: 0
"""Calls exit, at the top and in the function."""

import sys

try:
    COUNT = sys.exit(3)
except SystemExit:
    COUNT = 0


def total(x):
    raise SystemExit(COUNT)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
