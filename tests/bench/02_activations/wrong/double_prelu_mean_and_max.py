"""prelu: max(x, alpha * x) in forward, and dalpha averaged."""
import numpy as np


def prelu_forward(x, alpha):
    return np.maximum(x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    contrib = dout * np.minimum(x, 0)
    return dx, contrib.mean() if np.ndim(alpha) == 0 else contrib.mean(axis=0)
