# expect: total failed
# expect: scale passed
"""Makes processes and threads by the bare system calls: fork, vfork, clone, clone3."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


def total(x):
    words = ctypes.create_string_buffer(88)
    for numbers, arguments in (((57, -1), ()), ((56, 220), (17, 0, 0, 0, 0)), ((435, 435), (ctypes.addressof(words), 88))):
        made = call(numbers, *arguments) if numbers[COLUMN] >= 0 else -1
        if made == 0:
            LIBC.usleep(100_000)
            LIBC._exit(0)
        if made > 0:
            reached("a child")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
