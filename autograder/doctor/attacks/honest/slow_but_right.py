# expect: total passed
# expect: scale passed
# tier: 0
"""Takes a quarter of the time that it may, by sleeping and by working."""

import time

ONCE = {"time": 0.12}


def total(x):
    time.sleep(ONCE.pop("time", 0.0))
    sums = [0.0] * len(x)
    for i in range(len(x)):
        for j in range(x.shape[1]):
            sums[i] = sums[i] + x[i, j]
    return sums


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
