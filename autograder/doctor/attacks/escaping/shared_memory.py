# expect: total failed
# expect: scale passed
"""Asks for memory that outlives a process or is shared with others: System V, POSIX, memfd."""

import ctypes
import os

LIBC = ctypes.CDLL(None, use_errno=True)
COLUMN = ("x86_64", "aarch64").index(os.uname().machine)


def call(numbers, *arguments):
    return LIBC.syscall(*map(ctypes.c_long, (numbers[COLUMN], *arguments)))

from contextlib import suppress


def total(x):
    for name, get, remove, arguments in (
        ("System V shared memory", (29, 194), (31, 195), (0, 4096, 0o1777)),
        ("a message queue", (68, 186), (71, 187), (0, 0o777)),
        ("a semaphore", (64, 190), (66, 191), (0, 1, 0o777)),
    ):
        made = call(get, *arguments)
        if made >= 0:
            reached(name)
            call(remove, made, 0, 0)
    with suppress(OSError):
        os.memfd_create(AIMS["mark"])
        reached("a memory file")
    with suppress(OSError, ImportError):
        from multiprocessing import shared_memory

        shared_memory.SharedMemory(AIMS["mark"], create=True, size=4096).unlink()
        reached("POSIX shared memory")
    with suppress(OSError), open(f"/dev/shm/{AIMS['mark']}", "w"):
        reached("a file in shared memory")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
