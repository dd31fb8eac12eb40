# expect: total error
# expect: scale passed
# tier: 0
"""Lets the compiler fold constants into texts and numbers of gigabytes."""

def total(x):
    return ("x" * 4096 * 4096 * 4096, 2**2**2**2**2**2, (0,) * 10**5 * 10**5, "%1000000000d" % 1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
