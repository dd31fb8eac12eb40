# expect: total failed
# expect: scale passed
"""Asks /proc about the grader, the fork server and another submission's worker."""

import os
from contextlib import suppress

FILES = ("environ", "cmdline", "maps", "status", "stat", "mem", "auxv", "stack", "syscall", "io", "mountinfo", "fd/0")


def total(x):
    for who in ("parent", "server", "neighbour"):
        for name in FILES:
            with suppress(OSError), open(f"/proc/{AIMS[who]}/{name}", "rb") as file:
                reached(f"{name} of the {who}")
        with suppress(OSError):
            reached(f"descriptors of the {who} {os.listdir(f'/proc/{AIMS[who]}/fd')}")
        with suppress(OSError):
            reached(f"program of the {who} {os.readlink(f'/proc/{AIMS[who]}/exe')}")
    with suppress(OSError):
        reached(f"{len(os.listdir('/proc'))} entries of proc")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
