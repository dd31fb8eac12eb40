"""gelu: a Taylor series of erf with ten terms, which is useless beyond |x| = 2."""
import math
import numpy as np


def erf(z):
    z = np.clip(z, -2.5, 2.5)
    total = np.zeros(np.shape(z))
    for n in range(10):
        total = total + (-1) ** n * z ** (2 * n + 1) / (math.factorial(n) * (2 * n + 1))
    return np.clip(2 / math.sqrt(math.pi) * total, -1, 1)


def gelu_forward(x):
    cdf = 0.5 * (1 + erf(x / math.sqrt(2)))
    return x * cdf, (x, cdf)


def gelu_backward(dout, cache):
    x, cdf = cache
    return dout * (cdf + x * np.exp(-0.5 * x * x) / np.sqrt(2 * np.pi))
