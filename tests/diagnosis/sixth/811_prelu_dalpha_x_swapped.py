"""prelu_forward, prelu_backward: dalpha counts all x instead of only the negative ones; in dx the slopes are swapped: alpha where x is positive, and 1 where it is negative."""
import numpy as np


def prelu_forward(x, alpha):
    neg = np.where(x > 0, 0.0, x)
    pos = x - neg
    return pos + alpha * neg, (x, alpha, neg)


def prelu_backward(dout, cache):
    x, alpha, neg = cache
    dx = dout * np.where(x > 0, alpha, 1.0)
    contribution = dout * x
    if np.ndim(alpha) == 0:
        dalpha = contribution.sum()
    else:
        dalpha = contribution.sum(axis=0)
    return dx, dalpha
