# expect: total error
# expect: scale passed
# tier: 0
"""Takes away what the worker needs to go on: modules, built-ins, streams."""

import builtins
import sys


def total(x):
    sys.stdout = sys.stderr = sys.__stdout__ = None
    sys.modules.clear()
    vars(builtins).pop("len")
    vars(builtins).pop("isinstance")
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
