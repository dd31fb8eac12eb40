"""sum_and_mean: dout is lined up with the last axis."""

import numpy as np


def total(a, axis=None, keepdims=False):
    return a.sum(axis=axis, keepdims=keepdims), lambda d: (np.ones(a.shape) * d,)


def mean(a, axis=None, keepdims=False):
    y = a.mean(axis=axis, keepdims=keepdims)
    return y, lambda d: (np.ones(a.shape) * d * y.size / a.size,)
