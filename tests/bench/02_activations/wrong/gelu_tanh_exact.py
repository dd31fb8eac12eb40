"""gelu_tanh: the exact GELU, forward and backward."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_tanh_forward(x):
    cdf = 0.5 * (1 + erf(x / math.sqrt(2)))
    return x * cdf, (x, cdf)


def gelu_tanh_backward(dout, cache):
    x, cdf = cache
    return dout * (cdf + x * np.exp(-0.5 * x * x) / math.sqrt(2 * math.pi))
