"""sigmoid_forward: for negative x the result is 1 / (1 + exp(x)), the numerator exp(x) is missing, so the output is that of |x|; sigmoid_backward does not multiply by dout."""

import numpy as np


def sigmoid_forward(x):
    x = np.asarray(x, dtype=float)
    small = np.exp(-np.abs(x))
    top = 1.0
    out = top / (1.0 + small)
    return out, out


def sigmoid_backward(dout, cache):
    s = cache
    slope = s - s**2
    return slope
