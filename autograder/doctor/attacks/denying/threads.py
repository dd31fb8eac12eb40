# expect: total error
# expect: scale passed
# tier: 1
"""Starts threads that never end, up to 100."""

import _thread
import threading
import time


def total(x):
    for _ in range(50):
        _thread.start_new_thread(time.sleep, (1000,))
        threading.Thread(target=time.sleep, args=(1000,)).start()
    reached("threads")


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
