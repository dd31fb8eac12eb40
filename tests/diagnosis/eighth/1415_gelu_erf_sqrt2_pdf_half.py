"""gelu_forward: the argument of erf is x instead of x / sqrt(2); gelu_backward uses exp(-x**2) in the density, the 1/2 in the exponent is missing."""

import numpy as np
import math


def normal_cdf(x):
    values = [0.5 * (1 + math.erf(v)) for v in np.ravel(x)]
    return np.array(values, dtype=float).reshape(np.shape(x))


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    Phi = normal_cdf(x)
    return x * Phi, (x, Phi)


def gelu_backward(dout, cache):
    x, Phi = cache
    density = np.exp(-x * x) / np.sqrt(2 * np.pi)
    return dout * (Phi + x * density)
