# expect: total error
# expect: scale passed
# tier: 0
"""Calls itself for ever."""

def total(x):
    return total(x)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
