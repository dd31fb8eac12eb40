# expect: total failed
# expect: scale passed
"""Makes files wherever everybody may: shared folders, temporary ones, its own."""

import os
import tempfile
from contextlib import suppress


def total(x):
    for folder in (AIMS["folder"], "/tmp", "/var/tmp", "/dev/shm", ".", "/"):
        for mode in ("w", "a", "x", "w+", "r+"):
            with suppress(OSError), open(f"{folder}/{AIMS['mark']}-{mode[0]}", mode) as file:
                file.write("was here")
                reached(f"a file in {folder}")
    with suppress(OSError):
        tempfile.TemporaryFile()
        reached("a temporary file")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
