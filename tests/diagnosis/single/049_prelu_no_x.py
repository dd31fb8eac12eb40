"""prelu: dalpha forgets x."""
import numpy as np


def prelu_forward(x, alpha):
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = dout * np.where(x > 0, 1, alpha)
    d = dout * np.where(x > 0, 0, 1)
    if alpha.ndim == 0:
        dalpha = np.array(d.sum())
    else:
        dalpha = d.sum(axis=0)
    return dx, dalpha
