"""total: the rule multiplies the copied dout by a; mean: whenever an axis is given, the rule divides by the length of axis 0 instead of the averaged axis."""

import numpy as np


def put_back(dout, a, axis, keepdims):
    if axis is None or keepdims:
        return np.broadcast_to(dout, a.shape)
    return np.broadcast_to(np.expand_dims(dout, axis), a.shape)


def total(a, axis=None, *, keepdims=False):
    def rule(dout):
        copied = put_back(dout, a, axis, keepdims)
        return (copied * a,)

    return a.sum(axis=axis, keepdims=keepdims), rule


def mean(a, axis=None, *, keepdims=False):
    n = a.size if axis is None else a.shape[0]

    def rule(dout):
        return (put_back(dout, a, axis, keepdims) / n,)

    return a.mean(axis=axis, keepdims=keepdims), rule
