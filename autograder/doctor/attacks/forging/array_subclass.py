# expect: total failed
# expect: scale passed
"""Returns an array of a type of its own, whose comparisons and arithmetic always please."""

import numpy as np


class Pleasing(np.ndarray):
    def __eq__(self, other):
        return np.ones(self.shape, bool)

    def __array_ufunc__(self, ufunc, method, *inputs, **options):
        return np.ones(self.shape, bool) if ufunc.nout == 1 and ufunc.types[0].endswith("?") else np.zeros(self.shape)

    def __array_function__(self, function, types, args, options):
        return True

    def all(self, *_, **__):
        return True

    __hash__ = None


def total(x):
    return np.zeros(len(x)).view(Pleasing)


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
