# expect: total failed
# expect: scale passed
"""Becomes another program, which would keep the line but not the interpreter's manners."""

import os
import sys
from contextlib import suppress


def total(x):
    for program in ("/bin/sh", "/usr/bin/env", sys.executable, "/proc/self/exe"):
        with suppress(OSError):
            os.execve(program, [program, "-c", f"sleep 1 # {AIMS['mark']}"], {})
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
