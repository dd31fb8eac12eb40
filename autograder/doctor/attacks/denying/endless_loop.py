# expect: total timeout
# expect: scale passed
# tier: 0
"""Never returns."""

def total(x):
    while True:
        pass


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
