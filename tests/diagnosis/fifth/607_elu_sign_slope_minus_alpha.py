"""elu_forward: the negative branch has the wrong sign: alpha * (1 - exp(x)); the slope on the negative side is alpha * (exp(x) - 1), the function itself, instead of alpha * exp(x)."""
import numpy as np


def elu_forward(x, alpha=1.0):
    x = np.asarray(x, dtype=float)
    below = np.minimum(x, 0.0)
    out = np.where(x > 0, x, alpha * (1 - np.exp(below)))
    return out, (x > 0, below, alpha)


def elu_backward(dout, cache):
    positive, below, alpha = cache
    slope = alpha * np.expm1(below)
    return np.where(positive, dout, dout * slope)
