"""prelu: dalpha is the mean over the samples."""
import numpy as np


def prelu_forward(x, alpha):
    out = np.where(x > 0, x, alpha * x)
    return out, (x, alpha)


def prelu_backward(dout, cache):
    x, alpha = cache
    dx = dout * np.where(x > 0, 1, alpha)
    d = dout * np.where(x > 0, 0, x)
    if alpha.ndim == 0:
        dalpha = np.array(d.mean())
    else:
        dalpha = d.mean(axis=0)
    return dx, dalpha
