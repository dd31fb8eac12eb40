# expect: total failed
# expect: scale passed
"""Types into the grader's terminal, and looks for one."""

import fcntl
import os
from contextlib import suppress


def total(x):
    for path in ("/dev/tty", "/dev/pts/0", "/dev/pts/1", "/dev/console", "/dev/ptmx"):
        with suppress(OSError):
            os.open(path, os.O_RDWR | os.O_NOCTTY)
            reached(path)
    for number in range(8):
        with suppress(OSError):
            fcntl.ioctl(number, 0x5412, b"\n")
            reached("typing")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
