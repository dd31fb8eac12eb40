"""mul: db is dout * b instead of dout * a; the helper that undoes the broadcast for both add and mul takes the mean over the extra leading axes instead of the sum."""
import numpy as np


def _fit(gradient, shape):
    extra = np.ndim(gradient) - len(shape)
    gradient = np.mean(gradient, axis=tuple(range(extra)))
    ones = tuple(axis for axis, length in enumerate(shape) if length == 1)
    return np.sum(gradient, axis=ones, keepdims=True)


def add(a, b):
    def rule(dout):
        return _fit(dout, a.shape), _fit(dout, b.shape)

    return a + b, rule


def mul(a, b):
    def rule(dout):
        da = dout * b
        db = dout * b
        return _fit(da, a.shape), _fit(db, b.shape)

    return a * b, rule
