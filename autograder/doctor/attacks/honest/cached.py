# expect: total passed
# expect: scale passed
# tier: 0
"""Caches a helper and keeps constants, tables and counters at top level."""

import functools

TABLE = {n: n * n for n in range(10)}
TABLE["more"] = 0
CALLS = 0


@functools.lru_cache(maxsize=None)
def ones(count):
    return (1.0,) * count


def total(x):
    global CALLS
    CALLS += 1
    return x @ ones(x.shape[1]) + TABLE["more"]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
