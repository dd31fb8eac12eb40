# expect: total failed
# expect: scale passed
"""Sends the grader a signal that it would ignore, by every way there is."""

import ctypes
import os
import signal
from contextlib import suppress


def total(x):
    pid, urgent = AIMS["parent"], signal.SIGURG
    libc = ctypes.CDLL(None)
    ways = {
        "asking": lambda: os.kill(pid, 0),
        "kill": lambda: os.kill(pid, urgent),
        "its group": lambda: os.killpg(os.getpgid(pid), urgent),
        "a handle": lambda: signal.pidfd_send_signal(os.pidfd_open(pid), urgent),
        "sigqueue": lambda: libc.sigqueue(pid, urgent, 0) and 1 / 0,
        "tgkill": lambda: libc.tgkill(pid, pid, urgent) and 1 / 0,
    }
    for name, way in ways.items():
        with suppress(OSError, ZeroDivisionError, AttributeError):
            way()
            reached(f"the grader by {name}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
