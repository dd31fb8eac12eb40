# expect: total failed
# expect: scale passed
"""Returns one zero in place of all, by strides of 0 and by shapes that only broadcast."""

import numpy as np


def total(x):
    if len(x) % 2:
        return np.broadcast_to(np.zeros(()), (len(x),))
    return np.zeros((1,))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
