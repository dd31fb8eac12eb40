"""prelu: dalpha is the mean over the batch."""
import numpy as np


def prelu_forward(x, alpha):
    return np.where(x > 0, x, alpha * x), (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    dalpha = dout * np.minimum(x, 0)
    if np.ndim(alpha) == 0:
        return dx, dalpha.mean()
    return dx, dalpha.mean(axis=0)
