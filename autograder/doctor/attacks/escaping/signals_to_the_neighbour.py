# expect: total failed
# expect: scale passed
"""Ends another submission's worker by a signal."""

import os
import signal
from contextlib import suppress


def total(x):
    for number in (0, signal.SIGTERM, signal.SIGSTOP, signal.SIGKILL):
        for send in (os.kill, os.killpg):
            with suppress(OSError):
                send(AIMS["neighbour"], number)
                reached(f"the neighbour by signal {number}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
