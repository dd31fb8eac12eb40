"""mean: the rule always divides by the number of all elements of a, also when only one axis is averaged; the rule of total gives the sum of all of dout to every element instead of the entry of its own sum."""

import numpy as np


def spread(dout, a, axis, keepdims):
    if axis is not None and not keepdims:
        dout = np.expand_dims(dout, axis)
    return np.zeros(a.shape) + dout


def total(a, axis=None, *, keepdims=False):
    out = np.sum(a, axis=axis, keepdims=keepdims)

    def rule(dout):
        return (np.full(a.shape, np.sum(dout)),)

    return out, rule


def mean(a, axis=None, *, keepdims=False):
    out = np.mean(a, axis=axis, keepdims=keepdims)
    n = a.size

    def rule(dout):
        return (spread(dout, a, axis, keepdims) / n,)

    return out, rule
