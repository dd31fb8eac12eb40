# expect: total error
# expect: scale passed
"""Opens a file by its handle, which no rule on paths sees."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


SPACE = ctypes.create_string_buffer(256)


def total(x):
    if call((304, 265), -100, ctypes.addressof(SPACE), 0) >= 0:
        reached("file handles")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
