# expect: total error
# expect: scale passed
# tier: 0
"""Raises an exception whose text, name and traceback are traps."""

class Trap(Exception):
    def __str__(self):
        raise SystemExit(self)

    __repr__ = __str__


class Long(Exception):
    def __str__(self):
        return "x" * 10**8


def total(x):
    if len(x) % 2:
        raise Long
    raise Trap from Trap()


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
