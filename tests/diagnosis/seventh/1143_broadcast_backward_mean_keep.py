"""broadcast_backward: the axes put in front are averaged in place of summed; an axis of length 1 gets only the first slice along it, in place of the sum over it."""

import numpy as np


def broadcast_backward(dout, shape):
    extra = dout.ndim - len(shape)
    g = dout.mean(axis=tuple(range(extra)))
    for axis in range(len(shape)):
        if shape[axis] == 1:
            g = np.take(g, [0], axis=axis)
    return np.array(g, dtype=float).reshape(shape)
