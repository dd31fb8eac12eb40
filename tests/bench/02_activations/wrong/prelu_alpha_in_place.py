"""prelu: keeps alpha within [0, 1] by clipping it in place."""
import numpy as np


def prelu_forward(x, alpha):
    slope = np.array(alpha)
    if np.ndim(alpha) > 0:
        np.clip(alpha, 0, 1, out=alpha)
    return np.where(x > 0, x, slope * x), (x, slope)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    contrib = dout * np.minimum(x, 0)
    return dx, contrib.sum() if np.ndim(alpha) == 0 else contrib.sum(axis=0)
