# expect: total failed
# expect: scale passed
"""Changes, moves, links and removes files and folders of others."""

import os
from contextlib import suppress

NEW = f"{AIMS['folder']}/{AIMS['mark']}"
WAYS = (
    lambda path: os.truncate(path, 0),
    lambda path: os.utime(path),
    lambda path: os.chmod(path, 0o777),
    lambda path: os.chown(path, os.getuid(), os.getgid()),
    lambda path: os.link(path, NEW),
    lambda path: os.symlink(path, NEW),
    lambda path: os.rename(path, NEW),
    lambda path: os.replace(NEW, path),
    lambda path: os.mkdir(NEW),
    lambda path: os.mkfifo(NEW),
    lambda path: os.mknod(NEW),
    lambda path: os.setxattr(path, "user.mark", b"x"),
    lambda path: os.open(path, os.O_WRONLY),
    lambda path: os.open(path, os.O_RDWR | os.O_APPEND),
    lambda path: os.open(AIMS["folder"], os.O_TMPFILE | os.O_RDWR),
    lambda path: os.remove(path),
)


def total(x):
    for number, way in enumerate(WAYS):
        for aim in ("submission", "reference", "unix"):
            with suppress(OSError):
                way(AIMS[aim])
                reached(f"way {number} to change the {aim}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
