# expect: total timeout
# expect: scale passed
# tier: 0
"""Handles or ignores every signal that it may, blocks the rest, and never returns."""

import signal
from contextlib import suppress


def total(x):
    for number in signal.valid_signals():
        with suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_IGN)
    with suppress(OSError):
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    while True:
        pass


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
