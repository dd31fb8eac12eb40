"""prelu: dx is alpha * x for negative x."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * x)
    contrib = dout * np.minimum(x, 0)
    return dx, contrib.sum() if np.ndim(alpha) == 0 else contrib.sum(axis=0)
