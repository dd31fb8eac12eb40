"""prelu: dalpha is added up over the calls in a module variable."""
import numpy as np

totals = {}


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    contrib = dout * np.minimum(x, 0)
    contrib = contrib.sum() if np.ndim(alpha) == 0 else contrib.sum(axis=0)
    key = np.shape(alpha)
    totals[key] = totals.get(key, 0) + contrib
    return dx, totals[key]
