# expect: total failed
# expect: scale passed
# tier: 1
"""Starts pools of threads and processes, as some do who want to be fast."""

import concurrent.futures
from contextlib import suppress


def total(x):
    with suppress(OSError, RuntimeError, ImportError), concurrent.futures.ThreadPoolExecutor(4) as pool:
        list(pool.map(abs, range(4)))
        reached("threads")
    with suppress(OSError, ImportError):
        import multiprocessing

        multiprocessing.Process(target=abs, args=(1,)).start()
        reached("a process")
    return 0 * x[:, 0]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
