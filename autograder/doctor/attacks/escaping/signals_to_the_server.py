# expect: total failed
# expect: scale passed
"""Ends the fork server by a signal."""

import os
import signal
from contextlib import suppress


def total(x):
    for number in (0, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        for send in (os.kill, os.killpg):
            with suppress(OSError):
                send(AIMS["server"], number)
                reached(f"the server by signal {number}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
