# expect: total failed
# expect: scale passed
# tier: 1
"""Fills files up to 64 MB, and the space behind its output."""

import os
from contextlib import suppress


def total(x):
    for folder in (AIMS["folder"], "/tmp", "/dev/shm"):
        with suppress(OSError), open(f"{folder}/{AIMS['mark']}", "wb") as file:
            reached(f"a file in {folder}")
            file.write(b"x" * (1 << 26))
    with suppress(OSError):
        os.ftruncate(1, 1 << 40)
        reached("terabytes behind its output")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
