# expect: total error
# expect: scale passed
"""Returns an array that reaches beyond its memory, made with stride tricks and ctypes."""

import numpy as np


def total(x):
    return np.lib.stride_tricks.as_strided(np.zeros(1), (len(x),), (1 << 40,))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
