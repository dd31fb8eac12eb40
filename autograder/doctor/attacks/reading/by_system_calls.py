# expect: total failed
# expect: scale passed
"""Opens files by the bare system calls: open, openat with and without O_PATH, openat2, open_tree."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))

from contextlib import suppress

CALLS = (
    lambda path: call((2, -1), path, 0),
    lambda path: call((257, 56), -100, path, 0),
    lambda path: call((257, 56), -100, path, 0o2000000 | 0o10000000),
    lambda path: call((437, 437), -100, path, ctypes.addressof(HOW), 24),
    lambda path: call((428, 428), -100, path, 0),
)
HOW = ctypes.create_string_buffer(256)


def total(x):
    for aim in ("reference", "submission", "expected"):
        path = ctypes.create_string_buffer(AIMS[aim].encode())
        for number, make in enumerate(CALLS):
            with suppress(OSError):
                got = make(ctypes.addressof(path))
                print(os.pread(got, 1000, 0))
                reached(f"the {aim} by call {number}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
