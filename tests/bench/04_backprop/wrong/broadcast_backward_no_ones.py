"""broadcast_backward: axes of length 1 are not summed."""

import numpy as np


def broadcast_backward(dout, shape):
    grad = dout
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for i, n in enumerate(shape):
        pass
    return grad
