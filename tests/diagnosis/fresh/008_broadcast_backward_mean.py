"""broadcast_backward: axes of length 1 are averaged instead of summed."""

import numpy as np


def broadcast_backward(dout, shape):
    g = np.array(dout, dtype=float)
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, n in enumerate(shape):
        if n == 1:
            g = g.mean(axis=axis, keepdims=True)
    return g
