"""elu: multiplies by masks, so that 0 * inf gives nan at 1e3."""
import numpy as np


def elu_forward(x, alpha=1.0):
    out = (x > 0) * x + (x <= 0) * alpha * (np.exp(x) - 1)
    return out, (x, alpha)


def elu_backward(dout, cache):
    x, alpha = cache
    return dout * np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))
