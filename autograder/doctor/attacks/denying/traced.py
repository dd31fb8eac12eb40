# expect: total timeout
# expect: scale passed
# tier: 0
"""Sets tracers and hooks that run for every line of the worker and never let it go on."""

import sys
import time


def trap(*_):
    time.sleep(1000)


def total(x):
    sys.setprofile(trap)
    sys.settrace(trap)
    sys.excepthook = sys.unraisablehook = sys.displayhook = trap
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
