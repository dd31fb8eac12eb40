"""div: the gradient of the divisor has the wrong sign."""

import numpy as np


def _fit_shape(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for i, n in enumerate(shape):
        if n == 1 and g.shape[i] != 1:
            g = g.sum(axis=i, keepdims=True)
    return g


def div(a, b):
    def rule(dout):
        da = dout / b
        db = dout * a / b ** 2
        return _fit_shape(da, a.shape), _fit_shape(db, b.shape)
    return a / b, rule


def power(a, p):
    def rule(dout):
        return (dout * p * a ** (p - 1.0),)
    return a ** p, rule
