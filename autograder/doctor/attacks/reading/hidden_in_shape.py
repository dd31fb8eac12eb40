# expect: total failed
# expect: scale passed
"""Returns an empty array whose shape is its inputs."""

import numpy as np


def total(x):
    return np.zeros([0, *(abs(int(number)) for number in x.ravel()[:1])])


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
