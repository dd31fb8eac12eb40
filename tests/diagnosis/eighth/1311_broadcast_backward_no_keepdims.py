"""broadcast_backward: axes of length 1 are summed without keepdims, so they are missing in the result."""

import numpy as np


def broadcast_backward(dout, shape):
    extra = dout.ndim - len(shape)
    gradient = dout.sum(axis=tuple(range(extra)))
    ones = tuple(i for i, length in enumerate(shape) if length == 1)
    gradient = gradient.sum(axis=ones)
    return np.array(gradient)
