# expect: total failed
# expect: scale passed
"""Becomes another user or group: root, the grader, a neighbour."""

import os
from contextlib import suppress

WAYS = (
    lambda user: os.setuid(user),
    lambda user: os.setgid(user),
    lambda user: os.setreuid(user, user),
    lambda user: os.setresuid(user, user, user),
    lambda user: os.setresgid(user, user, user),
    lambda user: os.setgroups([user]),
    lambda user: os.initgroups("root", user),
)


def total(x):
    for user in (0, 1, 1000, 60706, 65534):
        for way in WAYS:
            with suppress(OSError):
                way(user)
                reached(f"user or group {user}")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
