# expect: total error
# expect: scale passed
"""Loads a program into the kernel (bpf)."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


SPACE = ctypes.create_string_buffer(256)


def total(x):
    if call((321, 280), 0, ctypes.addressof(SPACE), 120) >= 0:
        reached("kernel programs")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
