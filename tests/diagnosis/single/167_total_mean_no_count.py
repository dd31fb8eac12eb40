"""total/mean: mean's gradient is not divided."""
import numpy as np


def total(a, axis=None, *, keepdims=False):
    out = a.sum(axis=axis, keepdims=keepdims)

    def rule(dout):
        g = dout
        if axis is not None and not keepdims:
            g = np.expand_dims(dout, axis)
        return (np.ones(a.shape) * g,)

    return out, rule


def mean(a, axis=None, *, keepdims=False):
    out = a.mean(axis=axis, keepdims=keepdims)
    count = a.size if axis is None else a.shape[axis]

    def rule(dout):
        g = dout
        if axis is not None and not keepdims:
            g = np.expand_dims(dout, axis)
        return (np.ones(a.shape) * g,)

    return out, rule
