"""div: db lacks the minus sign; the rule of power computes dout * p * a**p - 1, without brackets around the exponent."""

import numpy as np


def broadcast_backward(dout, shape):
    lead = dout.ndim - len(shape)
    g = dout.sum(axis=tuple(range(lead)))
    ones = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=ones, keepdims=True)


def div(a, b):
    out = a / b

    def rule(dout):
        da = dout / b
        db = da * out
        return broadcast_backward(da, a.shape), broadcast_backward(db, b.shape)

    return out, rule


def power(a, p):
    out = a**p

    def rule(dout):
        return (dout * p * a**p - 1,)

    return out, rule
