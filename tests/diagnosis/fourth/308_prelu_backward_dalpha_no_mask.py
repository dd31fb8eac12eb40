"""prelu_backward: dalpha collects x * dout from the positive inputs too, not only where x <= 0."""

import numpy as np


def prelu_forward(x, alpha):
    x = np.array(x, dtype=float)
    alpha = np.asarray(alpha, dtype=float)
    out = x.copy()
    low = x <= 0
    out[low] = (alpha * x)[low]
    return out, (x, alpha, low)


def prelu_backward(dout, cache):
    x, alpha, low = cache
    dx = dout * np.where(low, alpha, 1.0)
    parts = x * dout
    dalpha = parts.sum(axis=0) if alpha.ndim == 1 else parts.sum()
    return dx, dalpha
