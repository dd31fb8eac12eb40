"""elu_forward: on the negative side alpha * exp(x) - 1 instead of alpha * (exp(x) - 1)."""
import numpy as np


def elu_forward(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    below = np.minimum(x, 0.0)
    out = np.where(x > 0, x, alpha * np.exp(below) - 1.0)
    return out, (x, below, alpha)


def elu_backward(dout, cache):
    x, below, alpha = cache
    slope = np.ones_like(x)
    negative = x <= 0
    slope[negative] = alpha * np.exp(below[negative])
    return dout * slope
