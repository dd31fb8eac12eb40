# expect: total failed
# expect: scale passed
"""Sends a datagram to a listener on this machine."""

import socket
from contextlib import suppress


def total(x):
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as line:
            line.sendto(b"hello", (address, AIMS["udp"]))
            reached(f"{address} by UDP")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
