# expect: total failed
# expect: scale passed
"""Connects to a listener on this machine, and listens itself."""

import socket
from contextlib import suppress


def total(x):
    for address in (("127.0.0.1", AIMS["tcp"]), ("::1", AIMS["tcp"])):
        with suppress(OSError), socket.create_connection(address, timeout=0.1) as line:
            reached(f"{address[0]} by TCP")
            line.sendall(b"hello")
    with suppress(OSError), socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        reached("a listener of its own")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
