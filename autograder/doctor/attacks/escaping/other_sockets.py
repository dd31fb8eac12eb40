# expect: total failed
# expect: scale passed
"""Makes sockets of every family: raw, packet, netlink, vsock, pairs."""

import socket
from contextlib import suppress


def total(x):
    for family in range(50):
        for kind in (1, 2, 3, 5):
            with suppress(OSError), socket.socket(family, kind):
                reached(f"a socket of family {family}")
    with suppress(OSError):
        socket.socketpair()
        reached("a pair of sockets")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
