"""gelu_forward: erf gets x without the division by the root of 2; gelu_backward: phi(x) lacks the factor 1 / sqrt(2 pi)."""

import math

import numpy as np


def _normal_cdf(x):
    flat = [0.5 + 0.5 * math.erf(v) for v in np.ravel(x)]
    return np.array(flat, dtype=float).reshape(np.shape(x))


def gelu_forward(x):
    x = np.asarray(x, dtype=float)
    gate = _normal_cdf(x)
    return gate * x, (x, gate)


def gelu_backward(dout, cache):
    x, gate = cache
    density = np.exp(-0.5 * x * x)
    return dout * (gate + x * density)
