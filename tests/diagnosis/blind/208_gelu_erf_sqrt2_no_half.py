"""gelu_forward: erf is taken of x instead of x / sqrt(2); gelu_backward: the density has exp(-x**2), the factor 1/2 in the exponent is missing."""
import numpy as np


import math


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    erf = np.vectorize(math.erf, otypes=[float])
    phi = 0.5 * (1.0 + erf(x))
    return x * phi, (x, phi)


def gelu_backward(dout, cache):
    x, phi = cache
    density = np.exp(-x * x) / math.sqrt(2.0 * math.pi)
    return dout * (phi + x * density)
