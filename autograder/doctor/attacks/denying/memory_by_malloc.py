# expect: total error|timeout
# expect: scale passed
# tier: 0
"""Takes memory from C and writes to it, up to 3 GB."""

import ctypes


def total(x):
    libc = ctypes.CDLL(None)
    libc.malloc.restype = ctypes.c_void_p
    for _ in range(192):
        piece = libc.malloc(1 << 24)
        if not piece:
            raise MemoryError
        ctypes.memset(piece, 1, 1 << 24)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
