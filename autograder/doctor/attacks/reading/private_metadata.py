# expect: total failed
# expect: scale passed
# tier: 3
"""Asks for the time of change of the reference, in a folder that only the grader's user may enter."""

import os
from contextlib import suppress


def total(x):
    for aim in ("reference", "expected"):
        for look in (os.stat, os.lstat, lambda path: os.fstat(os.open(path, os.O_PATH))):
            with suppress(OSError):
                print(look(AIMS[aim]).st_mtime_ns)
        with suppress(OSError):
            print(os.path.getmtime(AIMS[aim]), os.access(AIMS[aim], os.F_OK) and reached("the name of the reference"))
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
