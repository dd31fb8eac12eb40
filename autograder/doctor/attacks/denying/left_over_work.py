# expect: total timeout
# expect: scale passed
# tier: 0
"""Leaves work for the end: atexit, finalizers, an object that fights its own deletion."""

import atexit
import gc
import time
import weakref


class Undying:
    def __del__(self):
        Undying.kept = Undying()
        time.sleep(1000)


def total(x):
    atexit.register(time.sleep, 1000)
    one = Undying()
    one.itself = one
    weakref.finalize(x, time.sleep, 1000)
    gc.set_threshold(1)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
