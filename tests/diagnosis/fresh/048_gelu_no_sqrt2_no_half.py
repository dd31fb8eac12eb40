"""gelu: out takes erf(x) without dividing x by sqrt(2); out lacks the factor 1/2."""

import numpy as np


import math


_erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    out = x * (1 + _erf(x))
    return out, x


def gelu_backward(dout, cache):
    x = cache
    cdf = 0.5 * (1 + _erf(x / math.sqrt(2)))
    pdf = np.exp(-0.5 * x ** 2) / math.sqrt(2 * math.pi)
    return dout * (cdf + x * pdf)
