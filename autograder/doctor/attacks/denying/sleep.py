# expect: total timeout
# expect: scale passed
# tier: 0
"""Sleeps, which costs no processor time."""

import time


def total(x):
    time.sleep(1000)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
