# expect: total timeout
# expect: scale passed
# tier: 0
"""Sleeps again whatever interrupts it."""

import time


def total(x):
    while True:
        try:
            time.sleep(1000)
        except BaseException:
            continue


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
