"""prelu: dalpha ignores dout."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    neg = np.where(x > 0, 0.0, x)
    return dx, neg.sum() if np.ndim(alpha) == 0 else neg.sum(axis=0)
