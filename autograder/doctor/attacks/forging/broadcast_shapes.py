# expect: total failed
# expect: scale passed
"""Returns right values in shapes that would broadcast to a comparison that passes."""

import numpy as np


def total(x):
    sums = x.sum(axis=1)
    return np.broadcast_to(sums, (2, 3, len(x))) if len(x) % 2 else sums[:, None]


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
