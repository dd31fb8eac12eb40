# expect: total timeout
# expect: scale passed
# tier: 0
"""Makes garbage in circles, with a collector that runs for every object."""

import gc


def total(x):
    gc.set_threshold(1, 1, 1)
    while True:
        circle = []
        circle.append(circle)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
