# expect: total failed
# expect: scale passed
"""Looks through all numbers for descriptors that were left open, and reads what they hold."""

import os
from contextlib import suppress


def total(x):
    held = []
    for number in range(1024):
        with suppress(OSError):
            os.fstat(number)
            held.append(number)
        with suppress(OSError):
            print(os.pread(number, 4000, 0) if number > 2 else "")
    if len(held) > 4:
        reached(f"{len(held)} descriptors")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
