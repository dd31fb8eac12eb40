"""total: total ignores keepdims=True: the summed axes are gone from its out; the rule of mean divides by the number of all elements of a, also if only one axis is averaged."""
import numpy as np


def total(a, axis=None, *, keepdims=False):
    kept = np.sum(a, axis=axis, keepdims=True)
    out = np.sum(a, axis=axis)

    def rule(dout):
        return (np.reshape(dout, kept.shape) + np.zeros(a.shape),)

    return out, rule


def mean(a, axis=None, *, keepdims=False):
    kept = np.mean(a, axis=axis, keepdims=True)
    out = kept if keepdims else np.mean(a, axis=axis)
    count = a.size

    def rule(dout):
        return (np.reshape(dout, kept.shape) / count + np.zeros(a.shape),)

    return out, rule
