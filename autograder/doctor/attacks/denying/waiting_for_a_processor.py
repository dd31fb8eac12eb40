# expect: total timeout
# expect: scale passed
# tier: 0
"""Gives the processor away all the time, since waiting for it is not counted."""

import os


def total(x):
    while True:
        os.sched_yield()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
