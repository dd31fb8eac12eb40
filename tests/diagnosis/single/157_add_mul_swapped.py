"""add/mul: da and db of mul are exchanged (dout * a for a)."""
import numpy as np


def shrink(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=axes, keepdims=True)


def add(a, b):
    def rule(dout):
        return shrink(dout, a.shape), shrink(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        return shrink(dout * a, a.shape), shrink(dout * b, b.shape)

    return a * b, rule
