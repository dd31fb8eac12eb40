# expect: total failed
# expect: scale passed
"""Turns the worker's own line into something else: connects it anew, listens, passes descriptors over it."""

import array
import socket
from contextlib import suppress

WAYS = (
    lambda line: line.connect(AIMS["unix"]),
    lambda line: line.bind(f"{AIMS['folder']}/{AIMS['mark']}"),
    lambda line: line.listen(),
    lambda line: line.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1]))]),
    lambda line: line.recvmsg(1, 1000, socket.MSG_DONTWAIT),
    lambda line: line.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1),
    lambda line: line.getsockopt(socket.SOL_SOCKET, 17, 12),
)


def total(x):
    for number in range(3, 16):
        for way in WAYS:
            with suppress(OSError):
                line = socket.socket(fileno=number)
                try:
                    way(line)
                    reached("a way to use the line")
                finally:
                    line.detach()
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
