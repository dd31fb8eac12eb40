"""broadcast_backward: missing leading axes are averaged instead of summed; for an axis of length 1 only the first entry of dout is taken instead of the sum."""

import numpy as np


def broadcast_backward(dout, shape):
    g = np.array(dout, dtype=float)
    while g.ndim > len(shape):
        g = g.mean(axis=0)
    for axis in range(len(shape)):
        if shape[axis] == 1:
            g = np.take(g, [0], axis=axis)
    return g
