"""total, mean: mean divides by the number of all elements even if only one axis is averaged (result and gradient); the rule of total divides the gradient by the number of elements, as for a mean."""
import numpy as np


def _spread(dout, shape, axis, keepdims):
    dout = np.asarray(dout, dtype=float)
    if axis is not None and not keepdims:
        dout = np.expand_dims(dout, axis)
    return np.ones(shape) * dout


def total(a, axis=None, *, keepdims=False):
    out = np.sum(a, axis=axis, keepdims=keepdims)

    def rule(dout):
        return (_spread(dout, a.shape, axis, keepdims) / a.size,)

    return out, rule


def mean(a, axis=None, *, keepdims=False):
    count = a.size
    out = np.sum(a, axis=axis, keepdims=keepdims) / count

    def rule(dout):
        return (_spread(dout, a.shape, axis, keepdims) / count,)

    return out, rule
