# expect: total failed
# expect: scale passed
"""Opens the memory of the grader, the server and a neighbour as files, to read and to write."""

import os
from contextlib import suppress


def total(x):
    for who in ("parent", "server", "neighbour"):
        for flags in (os.O_RDONLY, os.O_RDWR):
            with suppress(OSError):
                os.close(os.open(f"/proc/{AIMS[who]}/mem", flags))
                reached(f"the memory of the {who}")
    for path in ("/dev/mem", "/dev/kmem", "/proc/kcore", "/dev/vda", "/dev/sda"):
        with suppress(OSError):
            os.close(os.open(path, os.O_RDONLY))
            reached(path)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
