# expect: total error
# expect: scale passed
# machine: x86_64
"""Asks for the process id by int 0x80, whose numbers are those of 32 bits."""

import ctypes

LIBC = ctypes.CDLL(None)
LIBC.mmap.restype = ctypes.c_void_p


def run(code):
    page = LIBC.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
    ctypes.memmove(page, bytes.fromhex(code), len(code) // 2)
    return ctypes.CFUNCTYPE(ctypes.c_long)(page)()


def total(x):
    if run("b814000000cd80c3") > 0:
        reached("the kernel by int 0x80")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
