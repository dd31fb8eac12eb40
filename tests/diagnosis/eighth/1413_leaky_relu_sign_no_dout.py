"""leaky_relu_forward: the negative side is -alpha * x instead of alpha * x; leaky_relu_backward gives alpha alone on the negative side, not multiplied by dout."""

import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    x = np.asarray(x, dtype=float)
    out = x.copy()
    low = x <= 0
    out[low] = -alpha * x[low]
    return out, (low, alpha)


def leaky_relu_backward(dout, cache):
    low, alpha = cache
    return np.where(low, alpha, dout)
