"""mean: n is always the number of all elements, a.size, even when only one axis is averaged; the rule does not divide by n, it returns the gradient of a sum."""
import numpy as np


def total(a, axis=None, *, keepdims=False):
    def rule(dout):
        dout = np.asarray(dout)
        if axis is not None and not keepdims:
            dout = np.expand_dims(dout, axis)
        return (dout * np.ones(a.shape),)

    return a.sum(axis=axis, keepdims=keepdims), rule


def mean(a, axis=None, *, keepdims=False):
    n = a.size
    out, rule_of_total = total(a, axis, keepdims=keepdims)

    def rule(dout):
        (da,) = rule_of_total(dout)
        return (da,)

    return out / n, rule
