"""gelu: 0.5 * x * erf(x / sqrt(2)), the 1 + is missing."""
import math
import numpy as np

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    out = 0.5 * x * erf(x / np.sqrt(2))
    return out, x


def gelu_backward(dout, x):
    cdf = 0.5 * (1 + erf(x / np.sqrt(2)))
    return dout * (cdf + x * np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi))
