# expect: total failed
# expect: scale passed
"""Returns infinities, whose distances are no numbers."""

import numpy as np


def total(x):
    return np.full(len(x), np.inf)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
