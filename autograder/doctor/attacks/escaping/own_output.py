# expect: total failed
# expect: scale passed
"""Uses its output file for more than printing: makes it long, executable, another's, maps it, opens it again."""

import os
from contextlib import suppress

with suppress(ImportError):
    import fcntl
    import mmap

WAYS = {
    "its mode": lambda: os.fchmod(1, 0o6777),
    "its owner": lambda: os.fchown(1, 0, 0),
    "a length of gigabytes": lambda: os.ftruncate(1, 1 << 40),
    "another life": lambda: os.execve(1, ["x"], {}),
    "a name": lambda: os.link("/proc/self/fd/1", f"{AIMS['folder']}/{AIMS['mark']}"),
    "a second opening": lambda: os.open("/proc/self/fd/1", os.O_RDWR),
    "a byte far away": lambda: os.pwrite(1, b"x", 1 << 40),
    "space ahead": lambda: os.posix_fallocate(1, 0, 1 << 34),
    "an owner for signals": lambda: fcntl.fcntl(1, fcntl.F_SETOWN, AIMS["parent"]),
    "a lease": lambda: fcntl.fcntl(1, 1024, fcntl.F_WRLCK),
    "a lock": lambda: fcntl.lockf(1, fcntl.LOCK_EX | fcntl.LOCK_NB),
}


def total(x):
    for name, way in WAYS.items():
        with suppress(OSError, NameError):
            way()
            reached(name)
    with suppress(OSError, ValueError, NameError):
        os.write(1, b" " * 8192)
        mmap.mmap(1, 4096)[:4] = b"\xff\xfe\0\0"
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
