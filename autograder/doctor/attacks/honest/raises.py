# expect: total error
# expect: scale passed
# tier: 0
"""Raises an ordinary exception, which is told with its line."""

def total(x):
    return x.sum(axis=1) + undefined


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
