# expect: total failed
# expect: scale passed
"""Loads libraries from places that others may write, and from the grader's packages."""

import ctypes
from contextlib import suppress


def total(x):
    for path in (AIMS["submission"], AIMS["reference"], f"{AIMS['folder']}/evil.so", "/proc/self/fd/1"):
        try:
            ctypes.CDLL(path)
            reached(path)
        except OSError as error:
            if "invalid ELF" in str(error) or "file too short" in str(error):
                reached(f"the content of {path}")
    with suppress(OSError):
        ctypes.CDLL("libssl.so.3")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
