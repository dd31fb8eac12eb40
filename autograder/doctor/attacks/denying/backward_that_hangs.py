# expect: total passed
# expect: scale timeout 2
# tier: 0
"""Hangs in the second function of a layer; the first keeps its points."""

def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    while True:
        pass

def total(x):
    return x.sum(axis=1)
