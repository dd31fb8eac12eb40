# expect: total passed
# expect: scale passed
# tier: 0
"""Uses context managers and decorators of its own and of numpy."""

import contextlib
import functools
import time

import numpy as np


@contextlib.contextmanager
def timed():
    start = time.perf_counter()
    yield
    assert time.perf_counter() >= start


def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        with timed(), np.errstate(all="ignore"), np.printoptions(precision=3), contextlib.suppress(ValueError):
            return function(*args, **kwargs)

    return inner


@logged
def total(x):
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
