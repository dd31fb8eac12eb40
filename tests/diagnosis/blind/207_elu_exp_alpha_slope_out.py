"""elu_forward: on the negative side alpha is in the exponent, exp(alpha * x) - 1, instead of a factor; elu_backward uses the output alpha * (exp(x) - 1) as the slope of the negative side."""
import numpy as np


def elu_forward(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    below = np.minimum(x, 0.0)
    out = np.where(x > 0, x, np.exp(alpha * below) - 1.0)
    return out, (x, below, alpha)


def elu_backward(dout, cache):
    x, below, alpha = cache
    slope = np.ones_like(x)
    negative = x <= 0
    slope[negative] = alpha * (np.exp(below[negative]) - 1.0)
    return dout * slope
