"""sum_and_mean: gradients keep length 1."""

import numpy as np


def total(a, axis=None, keepdims=False):
    y = a.sum(axis=axis, keepdims=True)
    return (y if keepdims else a.sum(axis=axis)), lambda d: (np.reshape(d, y.shape),)


def mean(a, axis=None, keepdims=False):
    y = a.mean(axis=axis, keepdims=True)
    return (y if keepdims else a.mean(axis=axis)), lambda d: (np.reshape(d, y.shape) * y.size / a.size,)
