# expect: total passed
# expect: scale passed
"""Warns in numpy's own words, and gives an input for the line."""

import warnings


def total(x):
    for number in x.ravel():
        words = "overflow encountered in exp"
        warnings.warn_explicit(words, RuntimeWarning, f"<cell {abs(int(number))}>", abs(int(number)))
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
