# expect: total failed
# expect: scale passed
# tier: 1
"""Sets alarms and timers that end the process later, in somebody else's time."""

import resource
import signal
from contextlib import suppress


def total(x):
    for kind in (signal.ITIMER_REAL, signal.ITIMER_VIRTUAL, signal.ITIMER_PROF):
        with suppress(OSError):
            signal.setitimer(kind, 0.01)
            reached("a timer")
    with suppress(OSError):
        signal.alarm(1)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
        reached("a limit")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
