"""prelu: dalpha keeps the summed axes, (1, C) in place of (C,)."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = dout * np.minimum(x, 0)
    if np.ndim(alpha) == 0:
        return dx, dalpha.sum()
    return dx, dalpha.sum(axis=0, keepdims=True)
