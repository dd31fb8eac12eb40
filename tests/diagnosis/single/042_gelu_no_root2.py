"""gelu: erf(x) instead of erf(x / sqrt(2))."""
import math

import numpy as np


def gelu_forward(x):
    erf = np.vectorize(math.erf, otypes=[float])
    phi = 0.5 * (1 + erf(x))
    return x * phi, (x, phi)


def gelu_backward(dout, cache):
    x, phi = cache
    density = np.exp(-x ** 2 / 2) / math.sqrt(2 * math.pi)
    return dout * (phi + x * density)
