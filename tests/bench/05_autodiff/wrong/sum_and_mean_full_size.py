"""sum_and_mean: the mean always divides by the whole size."""

import numpy as np


def total(a, axis=None, keepdims=False):
    return a.sum(axis=axis, keepdims=keepdims), lambda d: (spread(a, d, axis, keepdims),)


def spread(a, d, axis, keepdims):
    if axis is not None and not keepdims:
        d = np.expand_dims(d, axis)
    return np.broadcast_to(d, a.shape).copy()


def mean(a, axis=None, keepdims=False):
    return a.mean(axis=axis, keepdims=keepdims), lambda d: (spread(a, d, axis, keepdims) / a.size,)
