# expect: total failed
# expect: scale passed
"""Asks for rights: capabilities, namespaces, another root, clocks, priorities, limits."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))

import resource
from contextlib import suppress

CALLS = {
    "capset": lambda: call((126, 91), ctypes.addressof(HEAD), ctypes.addressof(ALL)),
    "prctl": lambda: call((157, 167), 38, 0, 0, 0, 0),
    "dumpable": lambda: call((157, 167), 4, 1, 0, 0, 0),
    "chroot": lambda: call((161, 51), ctypes.addressof(PATH)),
    "settimeofday": lambda: call((164, 170), 0, 0),
    "setpriority": lambda: call((141, 140), 0, AIMS["parent"], 5),
    "sched_setaffinity": lambda: call((203, 122), AIMS["parent"], 8, ctypes.addressof(ALL)),
    "personality": lambda: call((135, 92), 0x0040000),
    "seccomp": lambda: call((317, 277), 0, 0, 0),
}
HEAD = (ctypes.c_uint * 2)(0x20080522, 0)
ALL = (ctypes.c_uint * 6)(*[0xFFFFFFFF] * 6)
PATH = ctypes.create_string_buffer(b"/")


def total(x):
    for name, make in CALLS.items():
        if make() >= 0:
            reached(name)
    for kind in (resource.RLIMIT_NPROC, resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_CPU):
        with suppress(OSError, ValueError):
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            reached(f"no limit of kind {kind}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
