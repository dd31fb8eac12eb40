"""prelu_backward: dalpha adds up dout * x over all elements, also those with x > 0; dx is alpha * dout everywhere, also where x > 0."""

import numpy as np


def prelu_forward(x, alpha):
    x = np.asarray(x, dtype=float)
    alpha = np.asarray(alpha, dtype=float)
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    off = x <= 0
    dx = alpha * dout
    each = dout * x
    if alpha.ndim == 0:
        dalpha = np.array(each.sum())
    else:
        dalpha = np.einsum("nc->c", each)
    return dx, dalpha
