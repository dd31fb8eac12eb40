# expect: total error|timeout
# expect: scale passed
# tier: 0
"""Asks numpy for arrays of terabytes, and for one that just fits too often."""

import numpy as np


def total(x):
    if len(x) % 2:
        return np.ones(1 << 40)
    kept = [np.ones(1 << 25) for _ in range(12)]
    return kept[0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
