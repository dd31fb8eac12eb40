# expect: total failed
# expect: scale passed
# tier: 0
"""Opens as many descriptors as it gets."""

import os
from contextlib import suppress


def total(x):
    with suppress(OSError):
        for _ in range(5000):
            os.dup(1)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
