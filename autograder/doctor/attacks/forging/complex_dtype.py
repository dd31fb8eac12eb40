# expect: total failed
# expect: scale passed
"""Returns complex numbers whose real parts are right."""

import numpy as np


def total(x):
    return x.sum(axis=1) + 1j


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
