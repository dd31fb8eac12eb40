# expect: total failed|error|timeout
# expect: scale passed
# tier: 0
"""Keeps what it gets, and goes on after every refusal."""

KEPT = []


def total(x):
    for _ in range(2000):
        try:
            KEPT.append(bytearray(1 << 22))
        except MemoryError:
            break
    return KEPT[0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
