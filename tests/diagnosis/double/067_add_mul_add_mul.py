"""add/mul: db of add has a minus sign; da of mul forgets b."""
import numpy as np


def shrink(g, shape):
    extra = g.ndim - len(shape)
    g = g.sum(axis=tuple(range(extra)))
    axes = tuple(i for i, n in enumerate(shape) if n == 1)
    return g.sum(axis=axes, keepdims=True)


def add(a, b):
    def rule(dout):
        return shrink(dout, a.shape), shrink(-dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        return shrink(dout * np.ones(b.shape), a.shape), shrink(dout * a, b.shape)

    return a * b, rule
