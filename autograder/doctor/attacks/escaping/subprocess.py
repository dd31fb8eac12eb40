# expect: total failed
# expect: scale passed
"""Starts programs by every way the standard library has."""

import os
import subprocess
from contextlib import suppress

COMMAND = ["/bin/sh", "-c", f"sleep 3 # {AIMS['mark']}"]
WAYS = {
    "run": lambda: subprocess.Popen(COMMAND),
    "a session of its own": lambda: subprocess.Popen(COMMAND, start_new_session=True),
    "system": lambda: os.system(f"true # {AIMS['mark']}") == 0 or 1 / 0,
    "popen": lambda: os.popen(f"true # {AIMS['mark']}"),
    "spawn": lambda: os.spawnv(os.P_NOWAIT, COMMAND[0], COMMAND),
    "posix_spawn": lambda: os.posix_spawn(COMMAND[0], COMMAND, {}),
}


def total(x):
    for name, way in WAYS.items():
        with suppress(OSError, ZeroDivisionError):
            way()
            reached(f"a process by {name}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
