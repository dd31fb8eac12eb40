# expect: total failed
# expect: scale passed
"""Returns dates and durations with the bytes of numbers."""

import numpy as np


def total(x):
    return np.zeros(len(x), 'datetime64[s]' if len(x) % 2 else 'timedelta64[ns]')


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
