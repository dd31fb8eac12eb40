# expect: total timeout
# expect: scale passed
# tier: 0
"""Waits for input that never comes, and for the grader's next question."""

import os
import sys
from contextlib import suppress


def total(x):
    sys.stdin.read()
    for number in range(3, 64):
        with suppress(OSError):
            os.read(number, 1)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
