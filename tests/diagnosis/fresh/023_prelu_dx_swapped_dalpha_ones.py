"""prelu: dx passes dout unchanged on both sides; dalpha sums x times dout over the positive side."""

import numpy as np


def prelu_forward(x, alpha):
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = dout * 1.0
    contribution = np.where(x > 0, x, 0) * dout
    if np.ndim(alpha) == 0:
        dalpha = np.array(contribution.sum())
    else:
        dalpha = contribution.sum(axis=0)
    return dx, dalpha
