# expect: total failed
# expect: scale passed
# tier: 4
"""Asks for the time of change of a file that every user of the machine may see."""

import os
from contextlib import suppress


def total(x):
    with suppress(OSError):
        print(os.stat(AIMS["submission"]).st_mtime_ns)
    if os.access(AIMS["submission"], os.R_OK):
        reached("the name of the other submission")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
