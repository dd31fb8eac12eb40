"""power: power's rule does not lower the exponent; power's rule ignores dout."""

import numpy as np


def _unbroadcast(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=axes, keepdims=True)


def div(a, b):
    out = a / b
    def rule(dout):
        return _unbroadcast(dout / b, np.shape(a)), _unbroadcast(-dout * out / b, np.shape(b))
    return out, rule


def power(a, p):
    out = a ** p
    def rule(dout):
        return (p * out,)
    return out, rule
