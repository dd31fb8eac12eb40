"""div/power: db of div lacks the minus sign; the factor p is missing in power."""
import numpy as np


def shrink(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=axes, keepdims=True)


def div(a, b):
    def rule(dout):
        return shrink(dout / b, a.shape), shrink(dout * a / b ** 2, b.shape)

    return a / b, rule


def power(a, p):
    def rule(dout):
        return (dout * a ** (p - 1),)

    return a ** p, rule
