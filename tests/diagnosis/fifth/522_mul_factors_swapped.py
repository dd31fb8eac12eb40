"""mul: in the rule of mul each factor gets itself instead of the other one: da uses dout * a and db uses dout * b."""
import numpy as np


def broadcast_backward(dout, shape):
    g = np.asarray(dout)
    if g.ndim > len(shape):
        g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    thin = tuple(i for i, length in enumerate(shape) if length == 1)
    return np.array(g.sum(axis=thin, keepdims=True) if thin else g)


def add(a, b):
    def rule(dout):
        return broadcast_backward(dout, a.shape), broadcast_backward(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        da = broadcast_backward(dout * a, a.shape)
        db = broadcast_backward(dout * b, b.shape)
        return da, db

    return a * b, rule
