"""broadcast_backward: means."""

import numpy as np


def broadcast_backward(dout, shape):
    grad = dout
    while grad.ndim > len(shape):
        grad = grad.mean(axis=0)
    for i, n in enumerate(shape):
        if n == 1:
            grad = grad.sum(axis=i, keepdims=True)
    return grad
