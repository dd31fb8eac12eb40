# expect: total failed
# expect: scale passed
"""Patches built-in functions and types' names: all, any, abs, isinstance, float, AssertionError."""

import builtins


class Never(Exception):
    pass


def total(x):
    builtins.AssertionError = Never
    for name in ("all", "any"):
        setattr(builtins, name, lambda *_: True)
    builtins.abs = lambda _: 0.0
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
