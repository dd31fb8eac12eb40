# expect: total error
# expect: scale passed
"""Attaches to the grader as a debugger, without stopping it."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


def total(x):
    for who in ("parent", "server", "neighbour"):
        if call((101, 117), 0x4206, AIMS[who], 0, 0) >= 0:
            reached(f"the {who} as a debugger")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
