"""broadcast_backward: np.resize."""

import numpy as np


def broadcast_backward(dout, shape):
    grad = dout
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for i, n in enumerate(shape):
        if n == 1:
            grad = grad.sum(axis=i, keepdims=True)
    return np.resize(dout, shape)
