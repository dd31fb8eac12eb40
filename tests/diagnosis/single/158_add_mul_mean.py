"""add/mul: broadcast axes are averaged, not summed."""
import numpy as np


def shrink(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.mean(axis=axes, keepdims=True)


def add(a, b):
    def rule(dout):
        return shrink(dout, a.shape), shrink(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        return shrink(dout * b, a.shape), shrink(dout * a, b.shape)

    return a * b, rule
