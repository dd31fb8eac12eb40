# expect: total passed
# expect: scale passed
# tier: 0
"""Raises and catches its own exceptions, with a finally."""

class Empty(Exception):
    pass


def total(x):
    try:
        if x.size:
            raise Empty("not at all")
    except Empty:
        sums = x.sum(axis=1)
    finally:
        done = True
    assert done
    return sums


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
