# expect: total error
# expect: scale passed
# tier: 1
"""Stops itself by a signal, and waits for one that never comes."""

import os
import signal
from contextlib import suppress


def total(x):
    for number in (signal.SIGSTOP, signal.SIGTSTP, signal.SIGTTIN):
        with suppress(OSError):
            os.kill(os.getpid(), number)
    with suppress(OSError):
        signal.raise_signal(signal.SIGSTOP)
    with suppress(OSError):
        signal.pause()
    signal.sigwait([signal.SIGUSR1])


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
