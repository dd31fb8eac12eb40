"""add, mul: the rule of mul multiplies each gradient by its own factor instead of the other one; the rule of add returns db in the shape of the result, not summed over broadcast axes."""
import numpy as np


def _fit(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for k in range(len(shape)):
        if shape[k] == 1:
            grad = grad.sum(axis=k, keepdims=True)
    return grad



def add(a, b):
    def rule(dout):
        return _fit(dout, a.shape), dout

    return a + b, rule


def mul(a, b):
    def rule(dout):
        da = dout * a
        db = dout * b
        return _fit(da, a.shape), _fit(db, b.shape)

    return a * b, rule
