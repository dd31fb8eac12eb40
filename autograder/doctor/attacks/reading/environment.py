# expect: total failed
# expect: scale passed
"""Looks for secrets in the environment: Python's copy, C's own, and what /proc tells."""

import ctypes
import os
from contextlib import suppress


def total(x):
    libc = ctypes.CDLL(None)
    libc.getenv.restype = ctypes.c_char_p
    print(dict(os.environ), libc.getenv(AIMS["variable"].encode()), libc.getenv(b"HOME"))
    if os.environ or libc.getenv(b"HOME") or libc.getenv(b"PATH"):
        reached("the environment")
    for who in ("self", AIMS["server"], AIMS["parent"]):
        with suppress(OSError), open(f"/proc/{who}/environ") as file:
            print(file.read())
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
