# expect: total failed
# expect: scale passed
# tier: 0
"""Writes past Python to descriptor 1 and 2, and goes on after every refusal."""

import os
from contextlib import suppress


def total(x):
    for _ in range(256):
        for number in (1, 2):
            with suppress(OSError):
                os.write(number, b"\xff\x00" * (1 << 17))
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
