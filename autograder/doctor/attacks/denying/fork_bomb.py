# expect: total failed
# expect: scale passed
# tier: 1
"""Forks and forks again, five times over."""

import os
import time
from contextlib import suppress


def total(x):
    for _ in range(5):
        with suppress(OSError):
            if os.fork():
                reached("a child")
    if os.getppid() != AIMS["server"]:
        time.sleep(2)
        os._exit(0)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
