"""mul: the rule gives da = dout * a and db = dout * b, each factor gets itself; the rule of add returns dout as db without undoing the broadcast."""

import numpy as np


def broadcast_backward(dout, shape):
    lead = dout.ndim - len(shape)
    g = dout.sum(axis=tuple(range(lead)))
    ones = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=ones, keepdims=True)


def add(a, b):
    def rule(dout):
        da = broadcast_backward(dout, a.shape)
        db = dout.copy()
        return da, db

    return a + b, rule


def mul(a, b):
    def rule(dout):
        da = broadcast_backward(dout * a, a.shape)
        db = broadcast_backward(dout * b, b.shape)
        return da, db

    return a * b, rule
