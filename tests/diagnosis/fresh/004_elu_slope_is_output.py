"""elu: the slope of the negative side is alpha * (exp(x) - 1), the output, instead of alpha * exp(x)."""

import numpy as np


def elu_forward(x, alpha=1.0):
    neg = alpha * np.expm1(np.minimum(x, 0))
    out = np.where(x > 0, x, neg)
    return out, (x, neg)


def elu_backward(dout, cache):
    x, neg = cache
    dx = dout * np.where(x > 0, 1.0, neg)
    return dx
