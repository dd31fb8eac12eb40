"""gelu_forward, gelu_backward: the second term of the slope is the density without the factor x; the density in backward uses exp(-x**2) instead of exp(-x**2 / 2)."""
import numpy as np
import math


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    erf = np.vectorize(math.erf, otypes=[float])
    cdf = 0.5 * (1.0 + erf(x / np.sqrt(2.0)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    density = np.exp(-x * x) / np.sqrt(2.0 * np.pi)
    return dout * (cdf + density)
