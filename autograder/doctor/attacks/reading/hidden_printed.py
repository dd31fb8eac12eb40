# expect: total passed
# expect: scale passed
"""Prints its inputs by every stream; those of hidden cases must not be told."""

import os
import sys


def total(x):
    print(x.tolist(), flush=True)
    print(x.tolist(), file=sys.stderr, flush=True)
    os.write(1, str(x.tolist()).encode())
    return x.sum(axis=1)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
