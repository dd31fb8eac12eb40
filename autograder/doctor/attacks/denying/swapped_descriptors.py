# expect: total error
# expect: scale passed
# tier: 0
"""Puts its output in the place of the line, and the line in the place of its output."""

import os
from contextlib import suppress


def total(x):
    for number in range(3, 64):
        with suppress(OSError):
            line = os.dup(number)
            os.dup2(1, number)
            os.dup2(line, 1)
    print("hello", flush=True)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
