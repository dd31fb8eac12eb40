# expect: total error|timeout
# expect: scale passed
# tier: 0
"""Lifts Python's limit on recursion first, so that the stack is used up."""

import sys


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x")


def total(x):
    sys.setrecursionlimit(10**9)
    repr_of = []
    for _ in range(10**6):
        repr_of = [repr_of]
    return repr(repr_of)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
