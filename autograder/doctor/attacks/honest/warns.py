# expect: total passed
# expect: scale passed
# tier: 0
"""Warns, and lets numpy warn."""

import warnings

import numpy as np


def total(x):
    warnings.warn("mind the step", stacklevel=2)
    np.log(np.zeros(1)) + np.zeros(1) / np.zeros(1)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
