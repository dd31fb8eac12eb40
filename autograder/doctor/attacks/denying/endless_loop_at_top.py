# expect: total timeout
# expect: scale passed
# tier: 0
"""Never gets as far as defining what its function needs."""

def forever():
    while True:
        pass


ZERO = forever()


def total(x):
    return ZERO


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
