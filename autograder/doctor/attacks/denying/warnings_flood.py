# expect: total timeout
# expect: scale passed
# tier: 0
"""Warns a hundred thousand times, each in other words."""

import warnings


def total(x):
    for n in range(100_000):
        warnings.warn(f"{n} " + "x" * 1000, stacklevel=1)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
