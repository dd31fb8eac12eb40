# expect: total error|timeout
# expect: scale passed
# tier: 0
"""Returns arrays of hundreds of megabytes, and views that cost nothing until they are copied."""

import numpy as np


def total(x):
    return np.ones(1 << 24) if len(x) % 2 else np.broadcast_to(0.0, (1 << 20, 1 << 20))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
