"""mean: the rule divides by the number of all elements of a, even when only one axis is averaged."""

import numpy as np


def spread(dout, shape, axis, keepdims):
    if axis is not None and not keepdims:
        dout = np.expand_dims(dout, axis)
    return np.ones(shape) * dout


def total(a, axis=None, *, keepdims=False):
    out = np.sum(a, axis=axis, keepdims=keepdims)
    return out, lambda dout: (spread(dout, a.shape, axis, keepdims),)


def mean(a, axis=None, *, keepdims=False):
    out = np.mean(a, axis=axis, keepdims=keepdims)
    count = a.size
    return out, lambda dout: (spread(dout, a.shape, axis, keepdims) / count,)
