"""add, mul: in mul each factor gets itself, da = dout * a and db = dout * b, in place of the other factor; the broadcast is undone by the mean over the axes put in front, in place of the sum (in add and mul)."""

import numpy as np


def broadcast_backward(dout, shape):
    missing = dout.ndim - len(shape)
    if missing:
        dout = dout.mean(axis=tuple(range(missing)))
    ones = tuple(k for k, length in enumerate(shape) if length == 1)
    if ones:
        dout = dout.sum(axis=ones, keepdims=True)
    return np.array(dout, dtype=float)


def add(a, b):
    def rule(dout):
        return broadcast_backward(dout, a.shape), broadcast_backward(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        to_a = broadcast_backward(dout * np.broadcast_to(a, dout.shape), a.shape)
        to_b = broadcast_backward(dout * np.broadcast_to(b, dout.shape), b.shape)
        return to_a, to_b

    return a * b, rule
