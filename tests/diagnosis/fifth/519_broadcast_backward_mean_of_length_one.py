"""broadcast_backward: along axes of length 1 the mean is taken instead of the sum."""
import numpy as np


def broadcast_backward(dout, shape):
    gradient = np.array(dout, dtype=float)
    for _ in range(gradient.ndim - len(shape)):
        gradient = gradient.sum(axis=0)
    for axis in range(len(shape)):
        if shape[axis] == 1:
            gradient = gradient.mean(axis=axis, keepdims=True)
    return np.asarray(gradient)
