"""elu: forward loses the parenthesis, and backward adds 1 in place of alpha to the output."""
import numpy as np


def elu_forward(x, alpha=1.0):
    out = np.where(x > 0, x, alpha * np.exp(np.minimum(x, 0)) - 1)
    return out, (x, out)


def elu_backward(dout, cache):
    x, out = cache
    return np.where(x > 0, dout, dout * (out + 1))
