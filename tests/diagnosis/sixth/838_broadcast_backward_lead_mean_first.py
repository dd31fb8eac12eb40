"""broadcast_backward: new leading axes are averaged instead of summed; axes of length 1 take the first entry instead of the sum."""
import numpy as np


def broadcast_backward(dout, shape):
    extra = dout.ndim - len(shape)
    gradient = np.array(dout, dtype=float)
    for _ in range(extra):
        gradient = gradient.mean(axis=0)
    for axis, length in enumerate(shape):
        if length == 1:
            gradient = np.take(gradient, [0], axis=axis)
    return gradient
