# expect: total failed
# expect: scale passed
"""Lists folders: that of the canaries, temporary files, homes, the root."""

import glob
import os
from contextlib import suppress


def total(x):
    for folder in (AIMS["folder"], os.path.dirname(AIMS["folder"]), "/tmp", "/home", "/root", "/", "/proc", "/dev/shm", "/etc"):
        with suppress(OSError):
            reached(f"{folder} with {len(os.listdir(folder))} names")
        with suppress(OSError):
            reached(f"{folder} with {len(list(os.scandir(folder)))} entries")
        for path in glob.glob(f"{folder}/*"):
            reached(path)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
