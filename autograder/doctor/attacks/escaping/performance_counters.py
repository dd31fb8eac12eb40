# expect: total error
# expect: scale passed
"""Opens performance counters, which see other processes."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


SPACE = ctypes.create_string_buffer(256)


def total(x):
    if call((298, 241), ctypes.addressof(SPACE), 0, -1, -1, 0) >= 0:
        reached("performance counters")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
