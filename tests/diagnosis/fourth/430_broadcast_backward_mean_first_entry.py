"""broadcast_backward: axes that were put in front are averaged instead of summed; along axes of length 1 only the first entry is taken instead of the sum."""

import numpy as np


def broadcast_backward(dout, shape):
    gradient = np.array(dout, dtype=float)
    while gradient.ndim > len(shape):
        gradient = gradient.mean(axis=0)
    for axis in range(len(shape)):
        if shape[axis] == 1:
            gradient = gradient.take([0], axis=axis)
    return gradient
