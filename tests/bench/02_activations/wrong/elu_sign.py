"""elu: alpha * (1 - exp(x)) for negative x."""
import numpy as np


def elu_forward(x, alpha=1.0):
    out = np.where(x > 0, x, alpha * (1 - np.exp(np.minimum(x, 0))))
    return out, (x, alpha)


def elu_backward(dout, cache):
    x, alpha = cache
    return dout * np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0)))
