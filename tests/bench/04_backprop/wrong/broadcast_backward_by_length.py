"""broadcast_backward: axes are found by their length, from the left."""

import numpy as np


def broadcast_backward(dout, shape):
    grad = dout
    i = 0
    while grad.ndim > len(shape):
        if i < len(shape) and grad.shape[i] in (shape[i], 1):
            i += 1
        else:
            grad = grad.sum(axis=min(i, grad.ndim - 1))
            i = 0
        if i >= len(shape) and grad.ndim > len(shape):
            grad = grad.sum(axis=-1)
    for i, n in enumerate(shape):
        if n == 1:
            grad = grad.sum(axis=i, keepdims=True)
    return grad
