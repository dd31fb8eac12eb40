"""add, mul: broadcast axes of length 1 are averaged instead of summed."""
import numpy as np


def _fit(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for k in range(len(shape)):
        if shape[k] == 1:
            grad = grad.mean(axis=k, keepdims=True)
    return grad



def add(a, b):
    def rule(dout):
        return _fit(dout, a.shape), _fit(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        da = dout * b
        db = dout * a
        return _fit(da, a.shape), _fit(db, b.shape)

    return a * b, rule
