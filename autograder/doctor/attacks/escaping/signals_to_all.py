# expect: total failed
# expect: scale passed
"""Asks whether it may signal everybody, its group, and whoever has a near process id."""

import os
from contextlib import suppress


def total(x):
    near = range(AIMS["neighbour"] - 20, AIMS["neighbour"] + 20)
    for pid in (-1, 0, 1, *(pid for pid in near if pid != os.getpid())):
        with suppress(OSError):
            os.kill(pid, 0)
            reached(f"process {pid}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
