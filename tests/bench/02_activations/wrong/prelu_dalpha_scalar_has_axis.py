"""prelu: for a scalar alpha dalpha comes back with shape (1,)."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = np.sum(dout * np.minimum(x, 0), axis=0)
    if np.ndim(alpha) == 0:
        dalpha = np.array([dalpha.sum()])
    return dx, dalpha
