# expect: total timeout
# expect: scale passed
# tier: 0
"""Stays in C for longer than anybody waits, where Python's signals are not seen."""

def total(x):
    return len(str(7 ** (7**9)))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
