# expect: total failed
# expect: scale passed
"""Calls listeners of this machine by a path and by a name without a file."""

import socket
from contextlib import suppress


def total(x):
    for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM, socket.SOCK_SEQPACKET):
        for address in (AIMS["unix"], "\0" + AIMS["mark"], "/run/docker.sock", "/dev/log"):
            with suppress(OSError), socket.socket(socket.AF_UNIX, kind) as line:
                line.connect(address)
                reached("a UNIX socket")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
