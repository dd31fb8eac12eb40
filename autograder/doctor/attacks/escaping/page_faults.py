# expect: total error
# expect: scale passed
"""Handles page faults of its own, which helps to attack the kernel."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


def total(x):
    if call((323, 282), 0) >= 0:
        reached("page faults")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
