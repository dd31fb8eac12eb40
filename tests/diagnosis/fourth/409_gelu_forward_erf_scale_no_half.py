"""gelu_forward: erf is taken of x instead of x / sqrt(2); the factor 1/2 of the normal distribution function is forgotten."""

import numpy as np
import math

erf = np.vectorize(math.erf, otypes=[float])


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    phi = 1 + erf(x)
    return x * phi, (x, phi)


def gelu_backward(dout, cache):
    x, phi = cache
    pdf = np.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
    return (phi + x * pdf) * dout
