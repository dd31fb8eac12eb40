"""prelu_backward: dalpha is the mean over the shared elements instead of their sum; dx passes dout unchanged on the negative side, alpha is missing."""

import numpy as np


def prelu_forward(x, alpha):
    alpha = np.asarray(alpha, dtype=float)
    pos = np.maximum(x, 0)
    neg = np.minimum(x, 0)
    return pos + alpha * neg, (x, neg, alpha)


def prelu_backward(dout, cache):
    x, neg, alpha = cache
    axes = 0 if alpha.ndim == 1 else None
    dalpha = np.mean(dout * neg, axis=axes)
    dx = np.where(x > 0, dout, dout)
    return dx, np.asarray(dalpha)
