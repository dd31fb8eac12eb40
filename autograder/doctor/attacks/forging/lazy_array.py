# expect: total failed
# expect: scale passed
"""Returns objects that make their array only when asked, another one each time."""

import numpy as np


class Lazy:
    asked = 0

    def __init__(self, count):
        self.count = count

    def __array__(self, dtype=None, copy=None):
        Lazy.asked += 1
        print("asked", Lazy.asked)
        return np.full(self.count, float(Lazy.asked))

    def __len__(self):
        return self.count


def total(x):
    return Lazy(len(x))


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
