# expect: total error
# expect: scale passed
# tier: 0
"""Prints 64 MB."""

def total(x):
    for _ in range(64):
        print("x" * (1 << 20))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
