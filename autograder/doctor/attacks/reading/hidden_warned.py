# expect: total passed
# expect: scale passed
"""Puts its inputs into warnings: their text, their category's name."""

import warnings


def total(x):
    text = " ".join(map(str, x.ravel()))
    warnings.warn(text, stacklevel=1)
    warnings.warn_explicit(text, type(f"Warning{text}", (UserWarning,), {}), "<cell 2>", 1)
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
