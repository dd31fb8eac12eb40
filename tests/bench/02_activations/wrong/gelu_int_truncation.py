"""gelu: fills an array like x, which truncates for integer input."""
import math
import numpy as np


def gelu_forward(x):
    cdf = np.empty_like(x)
    for i in np.ndindex(x.shape):
        cdf[i] = 0.5 * (1 + math.erf(x[i] / math.sqrt(2)))
    return 1.0 * x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    return dout * (cdf + x * np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi))
