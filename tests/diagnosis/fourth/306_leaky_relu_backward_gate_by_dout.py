"""leaky_relu_backward: whether alpha applies is decided by the sign of dout instead of the sign of x."""

import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    x = np.asarray(x)
    positive = x > 0
    out = positive * x + (1.0 - positive) * (alpha * x)
    return out, (positive, alpha)


def leaky_relu_backward(dout, cache):
    positive, alpha = cache
    return np.where(dout > 0, dout, alpha * dout)
