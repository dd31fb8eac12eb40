# expect: total failed
# expect: scale passed
"""Forks a child that leaves the session and lives on when the worker is gone."""

import os
import time
from contextlib import suppress


def total(x):
    for _ in range(3):
        with suppress(OSError):
            if os.fork() == 0:
                with suppress(OSError):
                    os.setsid()
                time.sleep(3)
                os._exit(0)
            reached("a child")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
