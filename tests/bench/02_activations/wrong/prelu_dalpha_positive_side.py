"""prelu: dalpha sums over the positive entries of x."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = dout * x * (x > 0)
    return dx, dalpha.sum() if np.ndim(alpha) == 0 else dalpha.sum(axis=0)
