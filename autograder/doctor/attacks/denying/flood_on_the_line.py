# expect: total error
# expect: scale passed
# tier: 0
"""Writes 64 MB to the line on which the worker answers."""

import os
from contextlib import suppress


def total(x):
    for number in range(3, 64):
        with suppress(OSError):
            for _ in range(64):
                os.write(number, b"x" * (1 << 20))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
