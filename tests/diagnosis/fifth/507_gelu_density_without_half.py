"""gelu_backward: the normal density in dx has exp(-x**2) instead of exp(-x**2 / 2)."""
import numpy as np


import math

_erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    cdf = 0.5 * (1 + _erf(x / math.sqrt(2)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    pdf = np.exp(-(x**2)) / math.sqrt(2 * math.pi)
    return dout * (cdf + x * pdf)
