# expect: total failed
# expect: scale passed
"""Reads what tells about the machine and its users, and reads the disk by the names of its devices."""

import pwd
import socket
from contextlib import suppress

FILES = ("/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/hosts", "/root/.ssh/id_rsa", "/root/.bash_history")


def total(x):
    for path in (*FILES, "/proc/self/status", "/proc/cpuinfo", "/proc/net/tcp", "/sys/class/net"):
        with suppress(OSError), open(path) as file:
            reached(f"{path} of {len(file.read())} bytes")
    with suppress(Exception):
        [reached(f"the account {one.pw_name}") for one in pwd.getpwall()]
    with suppress(OSError):
        print(socket.getaddrinfo("localhost", 80))
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
