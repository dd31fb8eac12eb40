"""gelu_backward: the normal density is divided by sqrt(pi) instead of sqrt(2 pi)."""

import numpy as np
import math


def normal_cdf(x):
    flat = [0.5 * (1.0 + math.erf(v / math.sqrt(2.0))) for v in np.ravel(x)]
    return np.array(flat, dtype=float).reshape(np.shape(x))


def gelu_forward(x):
    x = np.array(x, dtype=float)
    gate = normal_cdf(x)
    return x * gate, (x, gate)


def gelu_backward(dout, cache):
    x, gate = cache
    density = np.exp(-0.5 * x * x) / math.sqrt(math.pi)
    return dout * gate + dout * x * density
