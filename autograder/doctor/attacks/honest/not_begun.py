# expect: total missing
# expect: scale passed
# tier: 0
"""Leaves a stub as it was."""

def total(x):
    """Sum of each row."""
    raise NotImplementedError


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
