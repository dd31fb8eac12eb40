"""broadcast_backward: of the axes in front that the small array does not have only the first copy is taken instead of the sum; along axes of length 1 the mean is taken instead of the sum."""
import numpy as np


def broadcast_backward(dout, shape):
    gradient = np.array(dout, dtype=float)
    while gradient.ndim > len(shape):
        gradient = gradient[0]
    for axis in range(len(shape)):
        if shape[axis] == 1:
            gradient = gradient.mean(axis=axis, keepdims=True)
    return gradient
