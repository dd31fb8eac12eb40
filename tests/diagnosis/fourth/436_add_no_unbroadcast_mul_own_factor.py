"""add: db is returned in the shape of out, the sum over the copies of b is forgotten; mul: each factor gets dout times itself instead of the other factor."""

import numpy as np


def fold(gradient, shape):
    front = gradient.ndim - len(shape)
    gradient = np.sum(gradient, axis=tuple(range(front)))
    thin = tuple(i for i, length in enumerate(shape) if length == 1)
    return np.sum(gradient, axis=thin, keepdims=True)


def add(a, b):
    def rule(dout):
        return fold(dout, a.shape), np.array(dout)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        return fold(dout * a, a.shape), fold(dout * b, b.shape)

    return a * b, rule
