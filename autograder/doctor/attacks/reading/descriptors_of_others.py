# expect: total error
# expect: scale passed
"""Takes a descriptor from the grader by pidfd_getfd, which ends the process."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


def total(x):
    for who in ("parent", "server", "neighbour"):
        handle = call((434, 434), AIMS[who], 0)
        if handle >= 0:
            reached(f"a handle on the {who}")
        for number in range(3, 12):
            if call((438, 438), handle, number, 0) >= 0:
                reached(f"descriptor {number} of the {who}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
