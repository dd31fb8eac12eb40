# expect: total failed
# expect: scale passed
"""Searches its own heap for what the fork server could have inherited from the grader."""

import ctypes


def total(x):
    libc = ctypes.CDLL(None)
    libc.sbrk.restype = ctypes.c_size_t
    end = libc.sbrk(ctypes.c_ssize_t(0))
    heap = ctypes.string_at(end - 65536, 65536)
    start = heap.find(b"canary-" + b"")
    while start >= 0:
        print(heap[start : start + 40])
        start = heap.find(b"canary-", start + 1)
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
