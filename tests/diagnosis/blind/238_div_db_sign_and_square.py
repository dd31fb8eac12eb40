"""div: db is positive, the minus is missing; db is divided by b instead of b**2."""
import numpy as np


def _unbroadcast(g, shape):
    while g.ndim > len(shape):
        g = g.sum(axis=0)
    for axis, length in enumerate(shape):
        if length == 1 and g.shape[axis] != 1:
            g = g.sum(axis=axis, keepdims=True)
    return g


def div(a, b):
    quotient = a / b

    def rule(dout):
        dout = np.asarray(dout)
        da = dout / b
        db = dout * a / b
        return _unbroadcast(da, a.shape), _unbroadcast(db, b.shape)

    return quotient, rule


def power(a, p):
    def rule(dout):
        slope = p * a ** (p - 1)
        return (slope * dout,)

    return a**p, rule
