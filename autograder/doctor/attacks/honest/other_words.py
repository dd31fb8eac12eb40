# expect: total passed
# expect: scale passed
# tier: 0
"""Names things in other alphabets, and ends lines as Windows does."""

import numpy as np


def total(x):
    größe, 和 = x.shape[1], np.ones(x.shape[1])
    return x @ 和 + 0 * größe


def scale_forward(x, factor):
    return factor * x, factor


def scale_backward(dout, cache):
    return cache * dout
