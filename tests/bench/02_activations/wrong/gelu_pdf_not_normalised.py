"""gelu: phi(x) = exp(-x**2 / 2), the factor 1 / sqrt(2 pi) is missing."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    cdf = 0.5 * (1 + erf(x / math.sqrt(2)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    return dout * (cdf + x * np.exp(-0.5 * x * x))
