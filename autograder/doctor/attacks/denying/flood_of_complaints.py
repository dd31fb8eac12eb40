# expect: total error
# expect: scale passed
# tier: 0
"""Writes 64 MB to standard error."""

import sys


def total(x):
    for _ in range(64):
        sys.stderr.write("x" * (1 << 20))
        sys.stderr.flush()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
