"""div, power: in div, db is -dout * a / b instead of -dout * a / b**2; the slope of power lacks the factor p."""
import numpy as np


def _fit(grad, shape):
    while grad.ndim > len(shape):
        grad = grad.sum(axis=0)
    for k in range(len(shape)):
        if shape[k] == 1:
            grad = grad.sum(axis=k, keepdims=True)
    return grad



def div(a, b):
    out = a / b

    def rule(dout):
        da = dout / b
        db = -dout * out
        return _fit(da, a.shape), _fit(db, b.shape)

    return out, rule


def power(a, p):
    def rule(dout):
        return (a ** (p - 1) * dout,)

    return a**p, rule
