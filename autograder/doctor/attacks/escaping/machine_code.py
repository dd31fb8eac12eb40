# expect: total failed
# expect: scale passed
# machine: x86_64
"""Makes system calls by machine code of its own, past whatever a library might check: fork and socket."""

import ctypes

LIBC = ctypes.CDLL(None)
LIBC.mmap.restype = ctypes.c_void_p


def run(code):
    page = LIBC.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
    ctypes.memmove(page, bytes.fromhex(code), len(code) // 2)
    return ctypes.CFUNCTYPE(ctypes.c_long)(page)()


def total(x):
    child = run("b8390000000f05c3")
    if child == 0:
        run("31ffb83c0000000f05c3")
    if child > 0:
        reached("a child")
    if run("bf02000000be0100000031d2b8290000000f05c3") >= 0:
        reached("a socket")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
