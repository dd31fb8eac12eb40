# expect: total passed
# expect: scale passed
# tier: 0
"""Prints what it does, to both streams, in colour and in many letters."""

import sys


def total(x):
    print("x is", x, "\x1b[31mred\x1b[0m", "größer als ∑ 你好")
    print("a note", file=sys.stderr)
    sys.stdout.write("no line end")
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
