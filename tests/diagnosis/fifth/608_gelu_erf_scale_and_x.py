"""gelu_forward: erf is taken of x instead of x / sqrt(2) in the normal distribution function; the second term of the slope lacks the factor x: Phi + phi."""
import numpy as np


import math


def normal_cdf(x):
    values = [math.erf(v) for v in np.ravel(x)]
    return (np.array(values).reshape(np.shape(x)) + 1) / 2


def normal_pdf(x):
    return (2 * np.pi) ** -0.5 * np.exp(-0.5 * x * x)


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    return x * normal_cdf(x), x


def gelu_backward(dout, cache):
    x = cache
    slope = normal_cdf(x) + normal_pdf(x)
    return slope * dout
