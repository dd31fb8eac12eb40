# expect: total error
# expect: scale passed
"""Reads the grader's memory with process_vm_readv, which ends the process."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))


def total(x):
    buffer = ctypes.create_string_buffer(4096)
    local = (ctypes.c_size_t * 2)(ctypes.addressof(buffer), 4096)
    remote = (ctypes.c_size_t * 2)(id(type) & ~4095, 4096)
    for who in ("parent", "server", "neighbour"):
        if call((310, 270), AIMS[who], ctypes.addressof(local), 1, ctypes.addressof(remote), 1, 0) >= 0:
            reached(f"the memory of the {who}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
